package org.kladez.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code publish}. */
final class PublishKeys {
  private static final String EXAMPLE = "{www: {type: directory, path: /srv/www/kb}}";
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";
  private static final List<String> TYPES = List.of("directory", "git", "sftp", "s3");
  private static final List<String> COMMON =
      List.of("type", "keep", "verify", "parallel", "base-url");
  private static final String SECRET = ".*(password|passphrase|secret|token|credential).*|.*-key";

  private final Diagnostics diagnostics;
  private final ConfigFaults faults;

  PublishKeys(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.faults = new ConfigFaults(diagnostics, "");
  }

  /** The targets in the order of the file; a faulty one is told and left out. */
  List<PublishTarget> read(Optional<YamlNode> publish) {
    List<PublishTarget> targets = new ArrayList<>();
    if (publish.isPresent() && publish.get() instanceof YamlMap map) {
      map.entries().values().forEach(entry -> target(entry).ifPresent(targets::add));
    } else {
      publish.ifPresent(node -> faults.badValue(node, "publish", EXAMPLE));
    }
    return targets;
  }

  private Optional<PublishTarget> target(YamlMap.Entry entry) {
    String name = entry.key().text();
    if (!name.matches(NAME) || !(entry.value() instanceof YamlMap map)) {
      faults.badValue(name.matches(NAME) ? entry.value() : entry.key(), "publish", EXAMPLE);
      return Optional.empty();
    }
    PublishFields fields = new PublishFields(name, map, diagnostics);
    boolean secret = tellSecrets(fields);
    Optional<String> type = fields.choice("type", TYPES);
    if (secret || type.isEmpty()) {
      return Optional.empty();
    }
    return switch (type.get()) {
      case "directory" -> directory(fields);
      case "git" -> git(fields);
      case "sftp" -> sftp(fields);
      default -> s3(fields);
    };
  }

  /** Whoever may read the site's sources would read a password in them too. */
  private boolean tellSecrets(PublishFields fields) {
    boolean found = false;
    for (YamlMap.Entry entry : fields.map().entries().values()) {
      boolean inAddress =
          entry.value() instanceof YamlScalar value
              && value.text().matches("\\w+://[^/@]*:[^/]*@.*");
      if (inAddress || entry.key().text().toLowerCase(Locale.ROOT).matches(SECRET)) {
        String variable = fields.name().toUpperCase(Locale.ROOT).replace('-', '_');
        diagnostics.add(
            Code.CONFIG_SECRET,
            entry.key().position(),
            "key",
            fields.prefix() + entry.key().text(),
            "variable",
            "KLADEZ_" + variable + "_PASSWORD",
            "target",
            fields.name());
        found = true;
      }
    }
    return found;
  }

  private static Optional<PublishTarget> directory(PublishFields fields) {
    fields.known(COMMON, "path", "in-place");
    PublishOptions options = fields.options();
    boolean inPlace = fields.flag("in-place");
    return fields
        .required("path", ".+", "/srv/www/kb")
        .map(path -> new PublishTarget.Directory(fields.name(), options, path, inPlace));
  }

  private static Optional<PublishTarget> git(PublishFields fields) {
    fields.known(COMMON, "remote", "branch", "rewrite");
    PublishOptions options = fields.options();
    boolean rewrite = fields.flag("rewrite");
    String branch = fields.text("branch", "[^\\s~^:?*\\[\\\\]+", "gh-pages").orElse("gh-pages");
    return fields
        .required("remote", "\\S+", "git@example.org:project/kb.git")
        .map(remote -> new PublishTarget.Git(fields.name(), options, remote, branch, rewrite));
  }

  private static Optional<PublishTarget> sftp(PublishFields fields) {
    fields.known(COMMON, "host", "port", "path", "user", "identity", "in-place");
    PublishOptions options = fields.options();
    int port = fields.number("port", 22, 1, 65_535);
    boolean inPlace = fields.flag("in-place");
    Optional<String> user = fields.text("user", "\\S+", "kb");
    Optional<String> identity = fields.text("identity", ".+", "~/.ssh/id_ed25519");
    Optional<String> host = fields.required("host", "[\\w.:-]+", "example.org");
    Optional<String> path = fields.required("path", ".+", "/var/www/kb");
    if (host.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PublishTarget.Sftp(
            fields.name(), options, host.get(), port, path.get(), user, identity, inPlace));
  }

  private static Optional<PublishTarget> s3(PublishFields fields) {
    fields.known(COMMON, "bucket", "endpoint", "region", "prefix", "path-style");
    PublishOptions options = fields.options();
    Optional<java.net.URI> endpoint = fields.address("endpoint");
    Optional<String> region = fields.text("region", "[a-z0-9-]+", "eu-central-1");
    String prefix = fields.text("prefix", "[^/].*[^/]|[^/]", "kb").map(p -> p + "/").orElse("");
    boolean pathStyle = fields.flag("path-style");
    return fields
        .required("bucket", "[a-z0-9.-]{3,63}", "kb-example-org")
        .map(
            bucket ->
                new PublishTarget.S3(
                    fields.name(), options, bucket, endpoint, region, prefix, pathStyle));
  }
}
