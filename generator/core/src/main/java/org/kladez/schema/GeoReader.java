package org.kladez.schema;

import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.FieldValue;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads a place on the map: {@code {lat: 55.79, lon: 49.12}}. */
final class GeoReader {
  private final Diagnostics diagnostics;

  GeoReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<FieldValue> read(String name, YamlNode node) {
    if (node instanceof YamlMap map
        && map.entries().keySet().equals(java.util.Set.of("lat", "lon"))) {
      Optional<Double> lat = degrees(map, "lat", 90);
      Optional<Double> lon = degrees(map, "lon", 180);
      if (lat.isPresent() && lon.isPresent()) {
        return Optional.of(new FieldValue.Geo(lat.get(), lon.get()));
      }
    }
    diagnostics.add(Code.BAD_GEO, node.position(), List.of("field", name).toArray(String[]::new));
    return Optional.empty();
  }

  private static Optional<Double> degrees(YamlMap map, String key, double bound) {
    if (map.get(key).orElse(null) instanceof YamlScalar scalar) {
      try {
        double value = Double.parseDouble(scalar.text());
        return Math.abs(value) <= bound ? Optional.of(value) : Optional.empty();
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
