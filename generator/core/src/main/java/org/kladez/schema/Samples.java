package org.kladez.schema;

import java.util.List;
import java.util.stream.Collectors;

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

  /** What must be there, or everything where nothing must. */
  private static List<Field> parts(Kind.Group group) {
    List<Field> required = group.fields().values().stream().filter(Field::required).toList();
    return required.isEmpty() ? List.copyOf(group.fields().values()) : required;
  }
}
