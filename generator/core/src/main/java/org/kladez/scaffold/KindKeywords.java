package org.kladez.scaffold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.json.Json;
import org.kladez.schema.Kind;

/**
 * Writes which values a kind of field takes, as keywords of a JSON Schema: those that {@link
 * org.kladez.schema.FieldReader} takes, as far as keywords can say it.
 *
 * <p>Keywords stand side by side, never in {@code anyOf}: tools tell a fault of each alternative.
 */
final class KindKeywords {
  private static final String DATE = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
  private static final String NUMBER = "\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*";
  private static final String URL =
      "https?://[\\p{L}\\p{M}\\p{N}.-]+(:\\d{1,5})?([/?#][^ \\t\\n\\r\\f\\v]*)?";

  private final Choices choices;
  private final Words words;
  private final FieldKeywords fields;

  KindKeywords(Choices choices, Words words, FieldKeywords fields) {
    this.choices = choices;
    this.words = words;
    this.fields = fields;
  }

  void write(Kind kind, Presence presence, Json json) {
    boolean empty = presence == Presence.OPTIONAL;
    if (kind instanceof Kind.Many many) {
      many(many, empty, json);
    } else if (kind instanceof Kind.Group group) {
      types(json, empty, "object");
      fields.writeGroup(group, this, json);
    } else if (kind instanceof Kind.Geo) {
      geo(empty, json);
    } else if (kind instanceof Kind.Choice choice) {
      choices.write(choice, empty, json);
    } else if (kind instanceof Kind.Term term) {
      choices.write(term, empty, json);
    } else if (kind instanceof Kind.Reference reference) {
      choices.write(reference, empty, json);
    } else {
      scalar(kind, presence, json);
    }
  }

  private void scalar(Kind kind, Presence presence, Json json) {
    boolean empty = presence == Presence.OPTIONAL;
    if (kind instanceof Kind.Numeric number) {
      number(number.whole() ? "integer" : "number", number.min(), number.max(), empty, json);
    } else if (kind instanceof Kind.Flag) {
      flag(empty, json);
    } else if (kind instanceof Kind.Day) {
      date("(?!0000)" + DATE, "bad-date.hint", empty, json);
    } else if (kind instanceof Kind.Period) {
      date("(?!0000)" + DATE + "(/(\\.\\.|(?!0000)" + DATE + "))?", "bad-period.hint", empty, json);
    } else if (kind instanceof Kind.Url) {
      types(json, empty, "string");
      pattern(URL, "bad-url.hint", json);
    } else {
      text(empty, json);
      pattern(kind, presence).ifPresent(pattern -> json.put("pattern", pattern));
    }
  }

  private static Optional<String> pattern(Kind kind, Presence presence) {
    Optional<String> own =
        kind instanceof Kind.Text text
            ? text.pattern().flatMap(PortablePattern::of)
            : Optional.empty();
    boolean plain = kind instanceof Kind.Text || kind instanceof Kind.Image;
    return own.or(() -> Optional.of("\\S").filter(p -> plain && presence == Presence.FILLED));
  }

  /** A text may look like a number: {@code title: 1984}. */
  static void text(boolean empty, Json json) {
    types(json, empty, "string", "number");
  }

  static void flag(boolean empty, Json json) {
    types(json, empty, "boolean", "string");
    json.put("pattern", "^(true|false)$");
  }

  /** Tools read a year as a whole number. */
  private void date(String pattern, String message, boolean empty, Json json) {
    types(json, empty, "string", "integer");
    json.put("minimum", 1000);
    json.put("maximum", 9999);
    pattern(pattern, message, json);
  }

  private void pattern(String pattern, String message, Json json) {
    json.put("pattern", PortablePattern.whole(pattern));
    json.put("patternErrorMessage", words.get(message, Map.of("expected", "https://…")));
  }

  /** A number may stand in quotation marks; its range is checked by the generator alone then. */
  private static void number(
      String type, Optional<BigDecimal> min, Optional<BigDecimal> max, boolean empty, Json json) {
    types(json, empty, type, "string");
    min.ifPresent(m -> json.put("minimum", m));
    max.ifPresent(m -> json.put("maximum", m));
    json.put("pattern", PortablePattern.whole(NUMBER));
  }

  private static void geo(boolean empty, Json json) {
    types(json, empty, "object");
    json.object(
        "properties",
        properties -> {
          properties.object("lat", lat -> degrees(90, lat));
          properties.object("lon", lon -> degrees(180, lon));
        });
    json.array("required", List.of("lat", "lon"), Json::value);
    json.put("additionalProperties", false);
  }

  private static void degrees(int bound, Json json) {
    Optional<BigDecimal> most = Optional.of(BigDecimal.valueOf(bound));
    number("number", most.map(BigDecimal::negate), most, false, json);
  }

  private void many(Kind.Many many, boolean empty, Json json) {
    types(json, empty, "array");
    if (many.min() > 0) {
      json.put("minItems", many.min());
    }
    if (many.max() < Integer.MAX_VALUE) {
      json.put("maxItems", many.max());
    }
    json.object("items", items -> write(many.of(), Presence.WRITTEN, items));
  }

  static void types(Json json, boolean empty, String... types) {
    List<String> all = new ArrayList<>(List.of(types));
    if (empty) {
      all.add("null");
    }
    if (all.size() == 1) {
      json.put("type", all.get(0));
    } else {
      json.array("type", all, Json::value);
    }
  }
}
