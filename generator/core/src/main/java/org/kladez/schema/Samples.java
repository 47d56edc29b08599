package org.kladez.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Shows in a line how the value of a field is written, in YAML. */
public final class Samples {
  private static final String ANY = "…";

  private Samples() {}

  /**
   * A field with a value of its shape.
   *
   * @param field the field
   * @return for instance {@code sources: [{title: …, url: https://example.org/}]}
   */
  public static String of(Field field) {
    return field.name() + ": " + of(field.kind());
  }

  /**
   * A value of a kind.
   *
   * @param kind the kind
   * @return the value on one line; an ellipsis where any text will do
   */
  public static String of(Kind kind) {
    if (kind instanceof Kind.Many many) {
      return "[" + of(many.of()) + "]";
    } else if (kind instanceof Kind.Group group) {
      return parts(group).stream().map(Samples::of).collect(Collectors.joining(", ", "{", "}"));
    }
    return switch (kind.name()) {
      case "email" -> "name@example.org";
      case "boolean" -> "true";
      case "integer", "number" -> "1";
      case "date" -> "2015-06-16";
      case "period" -> "2015-06-16/2015-06-17";
      case "url" -> "https://example.org/";
      case "image" -> "picture.jpg";
      case "geo" -> "{lat: 55.79, lon: 49.12}";
      default -> ANY;
    };
  }

  /**
   * A value of a kind in place of one that was written in another form.
   *
   * @param kind the kind
   * @param written what is written
   * @return for a plain text in place of a list, the list of it; else {@link #of(Kind)}
   */
  static String of(Kind kind, YamlNode written) {
    if (kind instanceof Kind.Many many
        && !(many.of() instanceof Kind.Group)
        && written instanceof YamlScalar scalar
        && scalar.plain()) {
      String items = scalar.text().replaceAll("[\\[\\]\\n]+", "").strip();
      return "[" + (items.isEmpty() ? of(many.of()) : items) + "]";
    }
    return of(kind);
  }

  /** What must be there, or everything where nothing must. */
  private static List<Field> parts(Kind.Group group) {
    List<Field> required = group.fields().values().stream().filter(Field::required).toList();
    return required.isEmpty() ? List.copyOf(group.fields().values()) : required;
  }
}
