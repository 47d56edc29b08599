package org.kladez.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads the kind of a field from its schema: {@code type} and the keys that belong to it. */
final class KindReader {
  private static final List<String> NAMES =
      List.of(
          "string",
          "text",
          "markdown",
          "integer",
          "number",
          "boolean",
          "date",
          "period",
          "url",
          "email",
          "image",
          "geo",
          "enum",
          "term",
          "reference",
          "list",
          "object");

  private final Diagnostics diagnostics;
  private final Function<YamlNode, Map<String, Field>> fields;
  private final List<TypeSchema.Named> named = new ArrayList<>();

  KindReader(Diagnostics diagnostics, Function<YamlNode, Map<String, Field>> fields) {
    this.diagnostics = diagnostics;
    this.fields = fields;
  }

  Optional<Kind> read(YamlMap map) {
    Keys keys = new Keys(map, diagnostics);
    Optional<YamlNode> type = keys.require("type");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String name = keys.text("type").orElse("");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!NAMES.contains(name)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.SCHEMA_BAD_VALUE,
                  type.get().position(),
                  "expected",
                  String.join(", ", NAMES),
                  "value",
                  name)
              .suggesting(Suggestions.nearest(name, NAMES)));
      return Optional.empty();
    }
    return kind(name, map, keys);
  }

  private Optional<Kind> kind(String name, YamlMap map, Keys keys) {
    return switch (name) {
      case "string", "text", "email" -> Optional.of(new Kind.Text(name, pattern(map)));
      case "markdown" -> Optional.of(new Kind.Markdown());
      case "integer", "number" ->
          Optional.of(
              new Kind.Numeric(name.equals("integer"), number(map, "min"), number(map, "max")));
      case "boolean" -> Optional.of(new Kind.Flag());
      case "date" -> Optional.of(new Kind.Day());
      case "period" -> Optional.of(new Kind.Period());
      case "url" -> Optional.of(new Kind.Url());
      case "image" -> Optional.of(new Kind.Image());
      case "geo" -> Optional.of(new Kind.Geo());
      case "enum" -> keys.require("values").map(n -> new Kind.Choice(texts(keys.scalars(n))));
      case "term" -> keys.require("vocabulary").map(n -> new Kind.Term(one(n, keys.scalars(n))));
      case "reference" ->
          keys.require("to")
              .map(n -> new Kind.Reference(types(keys.scalars(n)), keys.text("inverse")));
      case "object" -> keys.require("fields").map(n -> new Kind.Group(fields.apply(n)));
      default ->
          keys.require("of")
              .flatMap(this::items)
              .map(
                  of ->
                      new Kind.Many(
                          of,
                          whole(map, "min-items", 0),
                          whole(map, "max-items", Integer.MAX_VALUE)));
    };
  }

  private Optional<Kind> items(YamlNode node) {
    if (node instanceof YamlMap map) {
      return read(map);
    }
    diagnostics.add(Code.SCHEMA_BAD_VALUE, node.position(), "expected", "{type: …}", "value", "…");
    return Optional.empty();
  }

  private String one(YamlNode node, List<YamlScalar> names) {
    if (names.isEmpty()) {
      return "";
    }
    String name = names.get(0).text();
    named.add(new TypeSchema.Named(name, true, node.position()));
    return name;
  }

  private List<String> types(List<YamlScalar> names) {
    names.forEach(n -> named.add(new TypeSchema.Named(n.text(), false, n.position())));
    return texts(names);
  }

  /** The types and vocabularies named since the last call. */
  List<TypeSchema.Named> takeNamed() {
    List<TypeSchema.Named> taken = List.copyOf(named);
    named.clear();
    return taken;
  }

  private static List<String> texts(List<YamlScalar> scalars) {
    return scalars.stream().map(YamlScalar::text).toList();
  }

  private Optional<Pattern> pattern(YamlMap map) {
    if (!(map.get("pattern").orElse(null) instanceof YamlScalar scalar)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(scalar.text()));
    } catch (PatternSyntaxException e) {
      tell(scalar, "regular expression");
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> number(YamlMap map, String key) {
    if (!(map.get(key).orElse(null) instanceof YamlScalar scalar)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(scalar.text()));
    } catch (NumberFormatException e) {
      tell(scalar, "number");
      return Optional.empty();
    }
  }

  private int whole(YamlMap map, String key, int otherwise) {
    if (!(map.get(key).orElse(null) instanceof YamlScalar scalar)) {
      return otherwise;
    }
    if (!scalar.text().matches("\\d{1,6}")) {
      tell(scalar, "1, 2, 3 …");
      return otherwise;
    }
    return Integer.parseInt(scalar.text());
  }

  private void tell(YamlScalar scalar, String expected) {
    diagnostics.add(
        Code.SCHEMA_BAD_VALUE, scalar.position(), "expected", expected, "value", scalar.text());
  }
}
