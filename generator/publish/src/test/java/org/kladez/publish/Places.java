package org.kladez.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kladez.publish.folder.FolderTree;
import org.kladez.publish.git.GitTarget;
import org.kladez.publish.s3.BucketAddress;
import org.kladez.publish.s3.BucketTree;
import org.kladez.publish.ssh.SftpTree;
import org.kladez.publish.ssh.SshAccess;
import org.kladez.publish.ssh.SshAddress;
import org.kladez.publish.transfer.Progress;
import org.kladez.publish.transfer.Publication;
import org.kladez.publish.transfer.Retry;
import org.kladez.publish.transfer.Settings;
import org.kladez.publish.transfer.Target;
import org.kladez.publish.transfer.Time;
import org.kladez.publish.tree.InPlaceTarget;
import org.kladez.publish.tree.LinkTree;
import org.kladez.publish.tree.Patience;
import org.kladez.publish.tree.ReleasesTarget;

/** Opens targets from words, so that another process can open the same. */
final class Places {
  private Places() {}

  static Target open(List<String> words) throws IOException {
    return switch (words.get(0)) {
      case "folder" -> tree(new FolderTree(Path.of(words.get(2))), words.get(1));
      case "sftp" -> tree(sftp(words), words.get(1));
      case "git" ->
          GitTarget.open(
              Path.of(words.get(1)),
              words.get(2),
              "gh-pages",
              false,
              access(words.get(3)),
              Optional.empty());
      default -> new InPlaceTarget(new BucketTree(bucket(words.get(1)), "cdn"), patience());
    };
  }

  private static Target tree(LinkTree tree, String manner) {
    return manner.equals("in-place")
        ? new InPlaceTarget(tree, patience())
        : new ReleasesTarget(tree, patience());
  }

  static SftpTree sftp(List<String> words) {
    SshAddress address =
        new SshAddress(
            "127.0.0.1",
            Integer.parseInt(words.get(3)),
            Optional.of(System.getProperty("user.name")));
    return new SftpTree(address, access(words.get(4)), words.get(2));
  }

  static SshAccess access(String folder) {
    return new SshAccess(
        Path.of(folder),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "KLADEZ_HOST_PASSWORD");
  }

  static BucketAddress bucket(String endpoint) {
    return new BucketAddress(
        "kb-test",
        Optional.of(URI.create(endpoint)),
        Optional.empty(),
        "kb/",
        true,
        Optional.of(new BucketAddress.Keys("access", "secret")));
  }

  /** A lock that is left behind counts as such soon, so that tests need not wait. */
  private static Patience patience() {
    return new Patience("a test", Duration.ofMillis(20), Duration.ofMillis(200), Time.REAL);
  }

  static Publication publication(Target target) {
    return publication(target, Duration.ofDays(7), Settings.Verify.ALL, Time.REAL);
  }

  static Publication publication(Target target, Duration keep, Settings.Verify verify, Time time) {
    Retry retry = new Retry(time, 3, Duration.ofMillis(50));
    return new Publication(target, new Settings(keep, verify, 4), time, retry, Progress.NONE);
  }
}
