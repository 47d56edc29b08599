package org.kladez.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.theme.Appearance.Box;
import org.kladez.theme.Appearance.Marks;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/**
 * Reads {@code appearance} in a {@code theme.yml}.
 *
 * @param theme the theme, for the files that are named
 * @param map what stands under the key
 * @param diagnostics takes the faults
 */
record AppearanceReader(Theme theme, YamlMap map, Diagnostics diagnostics) {
  private static final List<String> KEYS =
      List.of(
          "icon",
          "ground",
          "ink",
          "accent",
          "mark",
          "heading-font",
          "text-font",
          "emblem",
          "marks");
  private static final List<String> MARK_KEYS = List.of("fields", "values");
  private static final String BOXES = "[\"10 10 80 80 ink\"]";
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
  private static final Pattern BOX =
      Pattern.compile(
          NUMBER + " " + NUMBER + " " + NUMBER + " " + NUMBER + " (ground|ink|accent|mark)");
  private static final String FIELD = "[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)?";

  Appearance read() {
    unknownKeys(map, "", KEYS);
    String accent = colour("accent", "#000000");
    return new Appearance(
        file("icon", "assets/"),
        colour("ground", "#ffffff"),
        colour("ink", "#000000"),
        accent,
        colour("mark", accent),
        file("heading-font", ""),
        file("text-font", ""),
        map.get("emblem").map(node -> boxes(node, "emblem")).orElse(List.of()),
        map.get("marks").map(this::marks).orElse(Marks.NONE));
  }

  private void unknownKeys(YamlMap from, String part, List<String> known) {
    for (YamlMap.Entry entry : from.entries().values()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.CONFIG_UNKNOWN_KEY,
                    entry.key().position(),
                    "key",
                    "appearance." + part + key,
                    "keys",
                    String.join(", ", known))
                .suggesting(Suggestions.nearest(key, known)));
      }
    }
  }

  private List<Box> boxes(YamlNode node, String key) {
    List<Box> boxes = new ArrayList<>();
    if (node instanceof YamlList list) {
      list.items().forEach(item -> box(item, key).ifPresent(boxes::add));
    } else {
      tellBad(node, "appearance." + key, BOXES, diagnostics);
    }
    return boxes;
  }

  private Optional<Box> box(YamlNode node, String key) {
    Matcher numbers = BOX.matcher(node instanceof YamlScalar scalar ? scalar.text() : "");
    if (!numbers.matches()) {
      tellBad(node, "appearance." + key, BOXES, diagnostics);
      return Optional.empty();
    }
    return Optional.of(
        new Box(
            Double.parseDouble(numbers.group(1)),
            Double.parseDouble(numbers.group(2)),
            Double.parseDouble(numbers.group(3)),
            Double.parseDouble(numbers.group(4)),
            numbers.group(5)));
  }

  private Marks marks(YamlNode node) {
    if (!(node instanceof YamlMap marks)
        || !(marks.get("fields").orElse(node) instanceof YamlList fields)
        || !(marks.get("values").orElse(node) instanceof YamlMap values)) {
      tellBad(node, "appearance.marks", "{fields: [side], values: {left: […]}}", diagnostics);
      return Marks.NONE;
    }
    unknownKeys(marks, "marks.", MARK_KEYS);
    List<String> names = new ArrayList<>();
    for (YamlNode field : fields.items()) {
      if (field instanceof YamlScalar scalar && scalar.text().matches(FIELD)) {
        names.add(scalar.text());
      } else {
        tellBad(field, "appearance.marks.fields", "side | directions.side", diagnostics);
      }
    }
    Map<String, List<Box>> boxes = new TreeMap<>();
    for (YamlMap.Entry entry : values.entries().values()) {
      String value = entry.key().text();
      boxes.put(value, List.copyOf(boxes(entry.value(), "marks.values." + value)));
    }
    return new Marks(names, boxes);
  }

  private String colour(String key, String usual) {
    Optional<YamlNode> node = map.get(key);
    if (node.isPresent()
        && node.get() instanceof YamlScalar scalar
        && scalar.text().matches("#[0-9a-f]{6}")) {
      return scalar.text();
    }
    node.ifPresent(bad -> tellBad(bad, "appearance." + key, "\"#0e343c\"", diagnostics));
    return usual;
  }

  private String file(String key, String folder) {
    Optional<YamlNode> node = map.get(key);
    if (node.isPresent() && node.get() instanceof YamlScalar scalar) {
      String path = folder + scalar.text();
      if (theme.files().containsKey(path)) {
        return scalar.text();
      }
      diagnostics.add(Code.THEME_FILE_MISSING, scalar.position(), "file", theme.file(path));
    }
    return "";
  }

  static void tellBad(YamlNode node, String key, String expected, Diagnostics diagnostics) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE, node.position(), "key", key, "expected", expected, "value", value);
  }
}
