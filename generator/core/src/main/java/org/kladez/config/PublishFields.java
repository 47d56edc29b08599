package org.kladez.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kladez.config.PublishOptions.Verify;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** The settings of one target, read by kind; what does not fit is told. */
final class PublishFields {
  private static final int LONGEST_KEEP = 3650;
  private static final int MOST_UPLOADS = 16;

  private final String name;
  private final YamlMap map;
  private final Diagnostics diagnostics;
  private final ConfigFaults faults;

  PublishFields(String name, YamlMap map, Diagnostics diagnostics) {
    this.name = name;
    this.map = map;
    this.diagnostics = diagnostics;
    this.faults = new ConfigFaults(diagnostics, prefix());
  }

  String name() {
    return name;
  }

  YamlMap map() {
    return map;
  }

  String prefix() {
    return "publish." + name + ".";
  }

  void known(List<String> common, String... own) {
    List<String> keys = new ArrayList<>(common);
    keys.addAll(List.of(own));
    faults.unknownKeys(map, keys);
  }

  Optional<String> text(String key, String pattern, String example) {
    Optional<YamlNode> written = map.get(key);
    if (written.isPresent()
        && !(written.get() instanceof YamlScalar scalar && scalar.text().matches(pattern))) {
      faults.badValue(written.get(), key, example);
      return Optional.empty();
    }
    return written.map(node -> ((YamlScalar) node).text());
  }

  Optional<String> required(String key, String pattern, String example) {
    tellMissing(key);
    return text(key, pattern, example);
  }

  Optional<String> choice(String key, List<String> values) {
    tellMissing(key);
    return text(key, String.join("|", values), String.join(" | ", values));
  }

  private void tellMissing(String key) {
    if (map.get(key).isEmpty()) {
      diagnostics.add(Code.CONFIG_MISSING_KEY, map.position(), "key", prefix() + key);
    }
  }

  boolean flag(String key) {
    return text(key, "true|false", "true | false").filter("true"::equals).isPresent();
  }

  int number(String key, int usual, int least, int most) {
    Optional<Integer> number = text(key, "\\d{1,9}", least + "–" + most).map(Integer::valueOf);
    if (number.filter(n -> n < least || n > most).isPresent()) {
      map.get(key).ifPresent(node -> faults.badValue(node, key, least + "–" + most));
      return usual;
    }
    return number.orElse(usual);
  }

  Optional<URI> address(String key) {
    Optional<String> written = text(key, ".*", "https://example.org/");
    Optional<URI> address = written.flatMap(ConfigReader::parseBaseUrl);
    if (written.isPresent() && address.isEmpty()) {
      map.get(key).ifPresent(node -> faults.badValue(node, key, "https://example.org/"));
    }
    return address;
  }

  PublishOptions options() {
    PublishOptions usual = PublishOptions.USUAL;
    List<String> values =
        Stream.of(Verify.values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    Verify verify =
        text("verify", String.join("|", values), String.join(" | ", values))
            .map(value -> Verify.valueOf(value.toUpperCase(Locale.ROOT)))
            .orElse(usual.verify());
    return new PublishOptions(
        number("keep", usual.keepDays(), 0, LONGEST_KEEP),
        verify,
        number("parallel", usual.parallel(), 1, MOST_UPLOADS),
        address("base-url"));
  }
}
