package org.kladez.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/**
 * How a theme looks where no template reaches: in a telephone's list of programs, and in the
 * pictures that stand for a page elsewhere. Written under {@code appearance} in {@code theme.yml}.
 *
 * @param icon a file under {@code assets/}; empty when there is none
 * @param ground the colour behind everything, such as {@code #0e343c}
 * @param ink the colour of texts and lines
 * @param accent the colour of what stands out
 * @param headingFont a TrueType file of the theme for titles; empty when there is none
 * @param textFont a TrueType file of the theme for everything else; empty when there is none
 * @param emblem rectangles that make a sign, the later upon the earlier
 */
public record Appearance(
    String icon,
    String ground,
    String ink,
    String accent,
    String headingFont,
    String textFont,
    List<Box> emblem) {
  private static final String ABOUT = "theme.yml";
  private static final List<String> KEYS =
      List.of("icon", "ground", "ink", "accent", "heading-font", "text-font", "emblem");

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
  private static final Pattern BOX =
      Pattern.compile(NUMBER + " " + NUMBER + " " + NUMBER + " " + NUMBER + " (ground|ink|accent)");

  /** Copies the list. */
  public Appearance {
    emblem = List.copyOf(emblem);
  }

  /**
   * A rectangle of the emblem, in hundredths of the emblem's width.
   *
   * @param x the distance from the left
   * @param y the distance from the top
   * @param width the width
   * @param height the height
   * @param colour {@code ground}, {@code ink} or {@code accent}
   */
  public record Box(double x, double y, double width, double height, String colour) {}

  /**
   * A colour by its name.
   *
   * @param name {@code ground}, {@code ink} or {@code accent}
   * @return the colour, such as {@code #0e343c}
   */
  public String colour(String name) {
    return switch (name) {
      case "ink" -> ink;
      case "accent" -> accent;
      default -> ground;
    };
  }

  /**
   * Reads the appearance of a theme, or of the nearest that it extends and that has one.
   *
   * @param theme the theme
   * @param diagnostics takes the faults
   * @return the appearance; nothing when no {@code theme.yml} has one
   */
  public static Optional<Appearance> read(Theme theme, Diagnostics diagnostics) {
    Optional<Appearance> found = Optional.empty();
    for (Theme.Layer layer : theme.layers()) {
      // What is no YAML at all is told when the options are read.
      Optional<YamlNode> written =
          layer
              .text(ABOUT)
              .flatMap(t -> YamlReader.readMap(t, layer.file(ABOUT), 0, new Diagnostics()))
              .flatMap(map -> map.get("appearance"));
      if (written.isPresent() && written.get() instanceof YamlMap map) {
        found = Optional.of(new Reader(theme, map, diagnostics).read());
      } else if (written.isPresent()) {
        tellBad(written.get(), "appearance", "{icon: …}", diagnostics);
      }
    }
    return found;
  }

  private static void tellBad(YamlNode node, String key, String expected, Diagnostics diagnostics) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE, node.position(), "key", key, "expected", expected, "value", value);
  }

  private record Reader(Theme theme, YamlMap map, Diagnostics diagnostics) {
    Appearance read() {
      for (YamlMap.Entry entry : map.entries().values()) {
        String key = entry.key().text();
        if (!KEYS.contains(key)) {
          diagnostics.add(
              Diagnostic.of(
                      Code.CONFIG_UNKNOWN_KEY,
                      entry.key().position(),
                      "key",
                      "appearance." + key,
                      "keys",
                      String.join(", ", KEYS))
                  .suggesting(Suggestions.nearest(key, KEYS)));
        }
      }
      return new Appearance(
          file("icon", "assets/"),
          colour("ground", "#ffffff"),
          colour("ink", "#000000"),
          colour("accent", "#000000"),
          file("heading-font", ""),
          file("text-font", ""),
          emblem());
    }

    private List<Box> emblem() {
      List<Box> boxes = new ArrayList<>();
      Optional<YamlNode> node = map.get("emblem");
      if (node.isPresent() && node.get() instanceof YamlList list) {
        list.items().forEach(item -> box(item).ifPresent(boxes::add));
      } else {
        node.ifPresent(this::tellBadBox);
      }
      return boxes;
    }

    private Optional<Box> box(YamlNode node) {
      Matcher numbers = BOX.matcher(node instanceof YamlScalar scalar ? scalar.text() : "");
      if (!numbers.matches()) {
        tellBadBox(node);
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

    private void tellBadBox(YamlNode node) {
      tellBad(node, "appearance.emblem", "[\"10 10 80 80 ink\"]", diagnostics);
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
  }
}
