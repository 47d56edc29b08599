package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.config.PublishOptions;
import org.kladez.config.PublishTarget;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.Progress;

/** From what the configuration says to a site that is published. */
class PublisherTest {
  private static final SampleSite SITE = new SampleSite(1, 2);

  @TempDir Path folder;
  private Path site;

  @BeforeEach
  void writeSite() throws IOException {
    site = SITE.writeTo(folder.resolve("source/target/site"));
  }

  private Plan publish(PublishTarget target, Credentials credentials, Map<String, String> more)
      throws IOException {
    try (Publisher publisher =
        Publisher.open(target, folder.resolve("source"), credentials, more, Progress.NONE)) {
      return publisher.publish(site, plan -> true).orElseThrow();
    }
  }

  @Test
  void aRelativeFolderLiesInTheSourceFolder() throws IOException {
    PublishTarget target =
        new PublishTarget.Directory("www", PublishOptions.USUAL, "../www", false);
    publish(target, Credentials.NONE, Map.of());
    assertThat(folder.resolve("www/current/robots.txt")).exists();
  }

  @Test
  void aServerIsReachedWithTheKeysOfTheHomeFolder() throws Exception {
    Sshd server = Sshd.start(folder.resolve("home/.ssh"));
    try {
      PublishTarget target =
          new PublishTarget.Sftp(
              "host",
              PublishOptions.USUAL,
              "127.0.0.1",
              server.port(),
              folder.resolve("www").toString(),
              Optional.of(System.getProperty("user.name")),
              Optional.of("~/.ssh/id_ed25519"),
              true);
      Map<String, String> environment = Map.of("HOME", folder.resolve("home").toString());
      publish(target, Credentials.NONE, environment);
      assertThat(folder.resolve("www/robots.txt")).exists();
    } finally {
      server.stop();
    }
  }

  @Test
  void aBucketIsReachedWithTheCredentialsOfTheEnvironment() throws Exception {
    S3Store store = S3Store.start();
    try {
      PublishTarget target =
          new PublishTarget.S3(
              "my-cdn",
              PublishOptions.USUAL,
              "kb-test",
              Optional.of(URI.create(store.endpoint())),
              Optional.empty(),
              "kb/",
              true);
      Credentials credentials =
          Credentials.of(
              "my-cdn", Map.of("KLADEZ_MY_CDN_USER", "access", "KLADEZ_MY_CDN_PASSWORD", "secret"));
      assertThat(credentials.toString()).doesNotContain("secret");
      publish(target, credentials, Map.of());
      assertThat(store.get("robots.txt")).isPresent();
    } finally {
      store.stop();
    }
  }

  @Test
  void aRepositoryIsReachedThroughOneThatIsKept() throws IOException {
    Place place = Place.git(Files.createDirectory(folder.resolve("git")), Optional.empty());
    PublishTarget target =
        new PublishTarget.Git(
            "pages", PublishOptions.USUAL, "../git/remote.git", "gh-pages", false);
    publish(target, Credentials.NONE, Map.of());
    assertThat(place.reader().get("robots.txt")).isPresent();
    assertThat(folder.resolve("source/.kladez/publish/pages.git/HEAD")).exists();
  }
}
