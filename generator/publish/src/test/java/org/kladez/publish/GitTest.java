package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.publish.git.GitTarget;
import org.kladez.publish.site.Plan;
import org.kladez.publish.site.SiteScan;
import org.kladez.publish.transfer.PublishFault;
import org.kladez.publish.transfer.Target;

/** What a branch looks like to those who look at it with Git. */
class GitTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void makeRepository() throws IOException {
    place = Place.git(folder, Optional.empty());
  }

  private Path site(int version) throws IOException {
    return new SampleSite(version, 2).writeTo(folder.resolve("site-" + version));
  }

  private void publish(Target target, int version) throws IOException {
    Places.publication(target).publish(site(version), Optional.of("c0ffee"), plan -> true);
  }

  private Target open(String memory, boolean rewrite) throws IOException {
    return GitTarget.open(
        folder.resolve(memory),
        folder.resolve("remote.git").toString(),
        "gh-pages",
        rewrite,
        Places.access(folder.toString()),
        Optional.empty());
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("git", "--git-dir"));
    command.add(folder.resolve("remote.git").toString());
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @Test
  void eachPublicationIsOneCommitThatNamesItsSource() throws Exception {
    try (Target target = Places.open(place.words())) {
      publish(target, 1);
      publish(target, 2);
      String tip = git("rev-parse", "gh-pages");
      publish(target, 2);
      assertThat(git("rev-parse", "gh-pages")).isEqualTo(tip);
      Places.publication(target).rollBack();
    }
    assertThat(git("log", "--format=%s|%b", "gh-pages").lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "Go back to release 1|Kladez-Release: 1",
            "Publish release 2|Source: c0ffee",
            "Kladez-Release: 2",
            "Publish release 1|Source: c0ffee",
            "Kladez-Release: 1");
    assertThat(git("ls-tree", "--name-only", "gh-pages")).contains(".nojekyll");
    assertThat(git("fsck", "--strict")).isEmpty();
  }

  @Test
  void theHistoryGoesOnlyWhenThatIsAskedFor() throws Exception {
    try (Target target = open("memory.git", true)) {
      publish(target, 1);
      publish(target, 2);
    }
    assertThat(git("rev-list", "--count", "gh-pages").strip()).isEqualTo("1");
  }

  @Test
  void ofTwoAtOnceTheSecondIsRefusedAndNothingIsLost() throws Exception {
    try (Target slow = open("slow.git", false);
        Target quick = open("quick.git", false)) {
      Plan plan = Places.publication(slow).plan(site(1), Optional.empty());
      slow.prepare(plan);
      publish(quick, 2);
      String tip = git("rev-parse", "gh-pages");

      assertThatThrownBy(() -> slow.commit(plan))
          .isInstanceOfSatisfying(
              PublishFault.class,
              fault -> assertThat(fault.reason()).isEqualTo(PublishFault.Reason.MOVED));
      assertThat(git("rev-parse", "gh-pages")).isEqualTo(tip);
      publish(slow, 1);
    }
    assertThat(git("rev-list", "--count", "gh-pages").strip()).isEqualTo("2");
    assertThat(place.reader().get(SampleSite.page(0)))
        .contains(new SampleSite(1, 2).files().get(SampleSite.page(0)));
    assertThat(SiteScan.of(site(1)).files()).isNotEmpty();
  }
}
