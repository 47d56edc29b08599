package org.kladez.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kladez.config.PublishTarget;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.git.GitTarget;
import org.kladez.publish.s3.BucketAddress;
import org.kladez.publish.s3.BucketTree;
import org.kladez.publish.ssh.SftpTree;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.ssh.SshAddress;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.LinkTree;
import org.kladez.publish.tree.Patience;
import org.kladez.publish.tree.ReleasesTarget;

/** Makes the targets that the configuration names. */
final class Targets {
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration STILL = Duration.ofSeconds(30);

  private final Path source;
  private final Credentials credentials;
  private final Map<String, String> environment;

  Targets(Path source, Credentials credentials, Map<String, String> environment) {
    this.source = source;
    this.credentials = credentials;
    this.environment = Map.copyOf(environment);
  }

  Target open(PublishTarget target) throws IOException {
    if (target instanceof PublishTarget.Directory folder) {
      return files(new FolderTree(source.resolve(folder.path()).normalize()), folder.inPlace());
    }
    if (target instanceof PublishTarget.Sftp sftp) {
      Optional<String> user = sftp.user().or(credentials::user);
      SshAddress address = new SshAddress(sftp.host(), sftp.port(), user);
      return files(
          new SftpTree(address, ssh(target, sftp.identity()), sftp.path()), sftp.inPlace());
    }
    if (target instanceof PublishTarget.S3 s3) {
      return new InPlaceTarget(new BucketTree(address(s3), s3.name()), patience());
    }
    return git((PublishTarget.Git) target);
  }

  private static Target files(LinkTree tree, boolean inPlace) {
    return inPlace ? new InPlaceTarget(tree, patience()) : new ReleasesTarget(tree, patience());
  }

  private static Patience patience() {
    String owner =
        System.getProperty("user.name", "?") + ", process " + ProcessHandle.current().pid();
    return new Patience(owner, BEAT, STILL, Time.REAL);
  }

  private SshAccess ssh(PublishTarget target, Optional<String> identity) {
    String folder = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
    Path home = Path.of(folder);
    SshAccess access = SshAccess.of(home, environment);
    Optional<Path> key =
        identity.map(
            file -> file.startsWith("~/") ? home.resolve(file.substring(2)) : source.resolve(file));
    return new SshAccess(
        access.folder(),
        access.agent(),
        key,
        credentials.password(),
        credentials.passphrase(),
        "KLADEZ_" + target.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD");
  }

  private BucketAddress address(PublishTarget.S3 s3) {
    Optional<BucketAddress.Keys> keys =
        credentials
            .user()
            .flatMap(user -> credentials.password().map(p -> new BucketAddress.Keys(user, p)));
    return new BucketAddress(
        s3.bucket(), s3.endpoint(), s3.region(), s3.prefix(), s3.pathStyle(), keys);
  }

  private GitTarget git(PublishTarget.Git git) throws IOException {
    Path memory = source.resolve(".kladez/publish/" + git.name() + ".git");
    Files.createDirectories(memory);
    Optional<GitTarget.Login> login =
        credentials.password().map(p -> new GitTarget.Login(credentials.user().orElse("git"), p));
    return GitTarget.open(
        memory,
        remote(git.remote()),
        git.branch(),
        git.rewrite(),
        ssh(git, Optional.empty()),
        login);
  }

  /** A relative path is meant from the source folder, not from where the command runs. */
  private String remote(String written) {
    return written.matches("\\.{1,2}/.*")
        ? source.resolve(written).normalize().toString()
        : written;
  }
}
