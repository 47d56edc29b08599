package org.kladez.config;

import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what the configuration says under {@code pictures}. */
final class PictureKeys {
  private static final String WEBP = "webp";
  private static final List<String> SWITCH = List.of("true", "false");

  private final ConfigFaults whole;
  private final ConfigFaults faults;

  PictureKeys(Diagnostics diagnostics) {
    this.whole = new ConfigFaults(diagnostics, "");
    this.faults = new ConfigFaults(diagnostics, "pictures.");
  }

  PictureOptions read(Optional<YamlNode> pictures) {
    if (pictures.isEmpty()) {
      return PictureOptions.USUAL;
    }
    if (!(pictures.get() instanceof YamlMap map)) {
      whole.badValue(pictures.get(), "pictures", "{webp: true}");
      return PictureOptions.USUAL;
    }
    faults.unknownKeys(map, List.of(WEBP));
    return new PictureOptions(map.get(WEBP).filter(this::isOn).isPresent());
  }

  private boolean isOn(YamlNode node) {
    if (node instanceof YamlScalar scalar && SWITCH.contains(scalar.text())) {
      return scalar.text().equals("true");
    }
    faults.badValue(node, WEBP, String.join(" | ", SWITCH));
    return false;
  }
}
