package org.kladez.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlReader;

/**
 * How a theme looks where no template reaches: in a telephone's list of programs, and in the
 * pictures that stand for a page elsewhere. Written under {@code appearance} in {@code theme.yml}.
 *
 * @param icon a file under {@code assets/}; empty when there is none
 * @param ground the colour behind everything, such as {@code #0e343c}
 * @param ink the colour of texts and lines
 * @param accent the colour of what stands out
 * @param mark the colour of what tells entries apart
 * @param headingFont a TrueType file of the theme for titles; empty when there is none
 * @param textFont a TrueType file of the theme for everything else; empty when there is none
 * @param emblem rectangles that make a sign, the later upon the earlier
 * @param marks what is added to the sign in the picture of a single entry
 */
public record Appearance(
    String icon,
    String ground,
    String ink,
    String accent,
    String mark,
    String headingFont,
    String textFont,
    List<Box> emblem,
    Marks marks) {
  private static final String ABOUT = "theme.yml";

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
   * @param colour {@code ground}, {@code ink}, {@code accent} or {@code mark}
   */
  public record Box(double x, double y, double width, double height, String colour) {}

  /**
   * Rectangles by what an entry says of itself.
   *
   * @param fields the fields that say it, such as {@code side} or {@code directions.side}: a field
   *     of the entry, or of those that it refers to
   * @param boxes what is added to the emblem, by the value of such a field
   */
  public record Marks(List<String> fields, Map<String, List<Box>> boxes) {
    /** Nothing is added. */
    public static final Marks NONE = new Marks(List.of(), Map.of());

    /** Copies the collections. */
    public Marks {
      fields = List.copyOf(fields);
      boxes = Map.copyOf(boxes);
    }
  }

  /**
   * A colour by its name.
   *
   * @param name {@code ground}, {@code ink}, {@code accent} or {@code mark}
   * @return the colour, such as {@code #0e343c}
   */
  public String colour(String name) {
    return switch (name) {
      case "ink" -> ink;
      case "accent" -> accent;
      case "mark" -> mark;
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
        found = Optional.of(new AppearanceReader(theme, map, diagnostics).read());
      } else if (written.isPresent()) {
        AppearanceReader.tellBad(written.get(), "appearance", "{icon: …}", diagnostics);
      }
    }
    return found;
  }
}
