package org.kladez.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;

/** Writes a field of a new entry as lines of YAML, with comments that say what it is for. */
final class FieldLines {
  private static final String INDENT = "  ";

  private final Examples examples;
  private final Words words;

  FieldLines(Examples examples, Words words) {
    this.examples = examples;
    this.words = words;
  }

  /**
   * The lines of a field. One that is to be filled in has no value, so that a check tells when it
   * was forgotten; any other is a comment with an example: without its {@code #} it is valid.
   */
  List<String> of(Field field, boolean fill) {
    List<String> lines = new ArrayList<>(comments(field, fill));
    for (String line : value(field, fill)) {
      lines.add(fill || line.isBlank() ? line : "#" + line);
    }
    return lines;
  }

  private List<String> comments(Field field, boolean fill) {
    List<String> comments = new ArrayList<>();
    String label = words.of(field.label());
    if (fill) {
      comments.add(words.get("scaffold.required", Map.of("label", label)));
    } else if (!label.equals(field.name())) {
      comments.add(label);
    }
    if (!words.of(field.hint()).isEmpty()) {
      comments.add(words.of(field.hint()));
    }
    examples.values(field.kind()).ifPresent(comments::add);
    if (fill && !isNested(field.kind()) && examples.isTelling(field.kind())) {
      String example = examples.of(field.kind());
      comments.add(words.get("scaffold.example", Map.of("example", example)));
    }
    return comments.stream().map(comment -> "# " + comment).toList();
  }

  private List<String> value(Field field, boolean fill) {
    if (!isNested(field.kind())) {
      String value = fill ? "" : " " + examples.of(field);
      return List.of(field.name() + ":" + value);
    }
    List<String> lines = new ArrayList<>(List.of(field.name() + ":"));
    nested(field.kind()).forEach(line -> lines.add(INDENT + line));
    return lines;
  }

  private List<String> nested(Kind kind) {
    if (kind instanceof Kind.Group group) {
      return group(group);
    }
    if (kind instanceof Kind.Many many) {
      List<String> item = isNested(many.of()) ? nested(many.of()) : List.of(examples.of(many.of()));
      return item(item);
    }
    return List.of(examples.of(kind));
  }

  /** Puts the dash of a list before the first line that is no comment. */
  private static List<String> item(List<String> lines) {
    List<String> item = new ArrayList<>();
    boolean begun = false;
    for (String line : lines) {
      boolean first = !begun && !line.startsWith("#");
      item.add(first ? "- " + line : line.startsWith("#") && !begun ? line : INDENT + line);
      begun |= first;
    }
    return item;
  }

  /** What need not be there stands as a comment, but the first: the dash of a list needs a key. */
  private List<String> group(Kind.Group group) {
    List<Field> fields =
        group.fields().values().stream()
            .filter(field -> field.deprecated().isEmpty())
            .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      lines.addAll(of(fields.get(i), i == 0 || fields.get(i).required()));
    }
    return lines;
  }

  private static boolean isNested(Kind kind) {
    return kind instanceof Kind.Group
        || (kind instanceof Kind.Many many && isNested(many.of()))
        || (kind instanceof Kind.Many outer && outer.of() instanceof Kind.Many);
  }
}
