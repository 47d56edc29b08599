package org.kladez.schema;

import java.math.BigDecimal;
import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Body;
import org.kladez.model.ExternalLink;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry.ReferenceUse;
import org.kladez.model.PartialDate;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads the values of one entry's fields, each by its field's kind. */
public final class FieldReader {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://([^\\s/?#:@\\[\\]]+)(?::\\d{1,5})?(?:[/?#]\\S*)?");

  private final Schemas schemas;
  private final Function<YamlScalar, Body> markdown;
  private final Diagnostics diagnostics;
  private final ReferenceReader references;
  private final List<ExternalLink> urls = new ArrayList<>();

  /**
   * Makes a reader for one entry.
   *
   * @param schemas the types and vocabularies
   * @param markdown renders a value in Markdown
   * @param diagnostics takes the faults
   */
  public FieldReader(
      Schemas schemas, Function<YamlScalar, Body> markdown, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.markdown = markdown;
    this.diagnostics = diagnostics;
    this.references = new ReferenceReader(diagnostics);
  }

  /**
   * The references met so far.
   *
   * @return each with its field and place
   */
  public List<ReferenceUse> references() {
    return references.uses();
  }

  /**
   * The web addresses met so far.
   *
   * @return each with its place
   */
  public List<ExternalLink> urls() {
    return List.copyOf(urls);
  }

  /**
   * Reads a value.
   *
   * @param field the field
   * @param node what is written
   * @return the value, or nothing after a fault
   */
  public Optional<FieldValue> read(Field field, YamlNode node) {
    return read(field.name(), field.kind(), node);
  }

  private Optional<FieldValue> read(String name, Kind kind, YamlNode node) {
    if (kind instanceof Kind.Faulty) {
      return Optional.empty();
    }
    if (kind instanceof Kind.Many many) {
      return many(name, many, node);
    }
    if (kind instanceof Kind.Group group) {
      return group(name, group, node);
    }
    if (kind instanceof Kind.Geo) {
      return new GeoReader(diagnostics).read(name, node);
    }
    return node instanceof YamlScalar scalar
        ? scalar(name, kind, scalar)
        : wrongKind(name, kind, node);
  }

  private Optional<FieldValue> scalar(String name, Kind kind, YamlScalar scalar) {
    if (kind instanceof Kind.Text text) {
      return text(name, text, scalar);
    } else if (kind instanceof Kind.Markdown) {
      return Optional.of(new FieldValue.Rich(markdown.apply(scalar)));
    } else if (kind instanceof Kind.Numeric number) {
      return number(name, number, scalar);
    } else if (kind instanceof Kind.Flag) {
      return flag(name, scalar);
    } else if (kind instanceof Kind.Day) {
      return day(name, scalar);
    } else if (kind instanceof Kind.Period) {
      return new PeriodReader(diagnostics).read(name, scalar);
    } else if (kind instanceof Kind.Url) {
      return url(name, scalar);
    } else if (kind instanceof Kind.Choice choice) {
      return choice(name, choice, scalar);
    } else if (kind instanceof Kind.Term term) {
      return new TermReader(schemas, diagnostics).read(name, term, scalar);
    } else if (kind instanceof Kind.Reference reference) {
      return references.read(name, reference, scalar);
    }
    return Optional.of(
        kind instanceof Kind.Image
            ? new FieldValue.Image(scalar.text(), scalar.position())
            : new FieldValue.Text(scalar.text()));
  }

  private Optional<FieldValue> many(String name, Kind.Many kind, YamlNode node) {
    if (!(node instanceof YamlList list)) {
      return wrongKind(name, kind, node);
    }
    List<FieldValue> items = new ArrayList<>();
    if (list.items().size() < kind.min() || list.items().size() > kind.max()) {
      String found = String.valueOf(list.items().size());
      String most = kind.max() == Integer.MAX_VALUE ? "none" : String.valueOf(kind.max());
      String least = String.valueOf(kind.min());
      diagnostics.add(
          Code.LIST_SIZE,
          list.position(),
          "field",
          name,
          "found",
          found,
          "min",
          least,
          "max",
          most);
    }
    int before = references.uses().size();
    list.items()
        .forEach(item -> read(name, kind.of(), item).ifPresent(v -> add(name, v, item, items)));
    if (kind.of() instanceof Kind.Reference) {
      references.standTogether(before);
    }
    return Optional.of(new FieldValue.Many(items));
  }

  private void add(String name, FieldValue value, YamlNode node, List<FieldValue> to) {
    if (node instanceof YamlScalar scalar && to.contains(value)) {
      diagnostics.add(Code.DUPLICATE_VALUE, node.position(), "field", name, "value", scalar.text());
    } else {
      to.add(value);
    }
  }

  private Optional<FieldValue> group(String name, Kind.Group kind, YamlNode node) {
    if (!(node instanceof YamlMap map)) {
      return wrongKind(name, kind, node);
    }
    Map<String, FieldValue> values = new LinkedHashMap<>();
    Set<String> misspelt = new HashSet<>();
    for (YamlMap.Entry entry : map.entries().values()) {
      Field field = kind.fields().get(entry.key().text());
      if (field == null) {
        Optional<String> meant = Suggestions.nearest(entry.key().text(), kind.fields().keySet());
        meant.ifPresent(misspelt::add);
        diagnostics.add(
            Diagnostic.of(
                    Code.UNKNOWN_PART,
                    entry.key().position(),
                    "field",
                    entry.key().text(),
                    "type",
                    name,
                    "fields",
                    String.join(", ", kind.fields().keySet()))
                .suggesting(meant));
      } else if (map.get(field.name()).isPresent()) {
        read(field.name(), field.kind(), entry.value())
            .ifPresent(value -> values.put(field.name(), value));
      }
    }
    for (Field field : kind.fields().values()) {
      boolean missing = map.get(field.name()).isEmpty() && !misspelt.contains(field.name());
      if (field.required() && missing) {
        diagnostics.add(
            Code.MISSING_PART,
            map.position(),
            "field",
            field.name(),
            "type",
            name,
            "sample",
            Samples.of(field));
      }
    }
    return Optional.of(new FieldValue.Group(values));
  }

  private Optional<FieldValue> text(String name, Kind.Text kind, YamlScalar scalar) {
    if (kind.pattern().isPresent() && !kind.pattern().get().matcher(scalar.text()).matches()) {
      String pattern = kind.pattern().get().pattern();
      return fault(Code.BAD_PATTERN, name, scalar, "pattern", pattern);
    }
    if (kind.name().equals("email") && !EMAIL.matcher(scalar.text()).matches()) {
      return fault(Code.BAD_PATTERN, name, scalar, "pattern", "name@example.org");
    }
    return Optional.of(new FieldValue.Text(scalar.text()));
  }

  private Optional<FieldValue> number(String name, Kind.Numeric kind, YamlScalar scalar) {
    if (NUMBER.matcher(scalar.text()).matches()) {
      BigDecimal value = new BigDecimal(scalar.text());
      boolean fits =
          (!kind.whole() || value.stripTrailingZeros().scale() <= 0)
              && kind.min().map(min -> value.compareTo(min) >= 0).orElse(true)
              && kind.max().map(max -> value.compareTo(max) <= 0).orElse(true);
      if (fits) {
        return Optional.of(new FieldValue.Numeric(value));
      }
    }
    String range =
        (kind.whole() ? "1, 2, 3 …" : "1.5")
            + kind.min().map(min -> ", ≥ " + min).orElse("")
            + kind.max().map(max -> ", ≤ " + max).orElse("");
    return fault(Code.BAD_NUMBER, name, scalar, "expected", range);
  }

  private Optional<FieldValue> flag(String name, YamlScalar scalar) {
    return switch (scalar.text()) {
      case "true" -> Optional.of(new FieldValue.Flag(true));
      case "false" -> Optional.of(new FieldValue.Flag(false));
      default -> unknownValue(name, scalar, List.of("true", "false"));
    };
  }

  private Optional<FieldValue> day(String name, YamlScalar scalar) {
    Optional<FieldValue> value = PartialDate.parse(scalar.text()).map(FieldValue.Day::new);
    if (value.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.BAD_DATE, scalar.position(), "field", name, "value", scalar.text())
              .suggesting(DateGuesses.of(scalar.text())));
    }
    return value;
  }

  private Optional<FieldValue> url(String name, YamlScalar scalar) {
    Matcher parts = WEB_ADDRESS.matcher(scalar.text());
    if (parts.matches() && isHost(parts.group(1))) {
      urls.add(new ExternalLink(scalar.text(), scalar.position()));
      return Optional.of(new FieldValue.Text(scalar.text()));
    }
    return fault(Code.BAD_URL, name, scalar, "expected", "https://…");
  }

  private static boolean isHost(String host) {
    try {
      return !IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<FieldValue> choice(String name, Kind.Choice kind, YamlScalar scalar) {
    return kind.values().contains(scalar.text())
        ? Optional.of(new FieldValue.Text(scalar.text()))
        : unknownValue(name, scalar, kind.values());
  }

  private Optional<FieldValue> unknownValue(String name, YamlScalar scalar, List<String> values) {
    diagnostics.add(
        Diagnostic.of(
                Code.UNKNOWN_VALUE,
                scalar.position(),
                "field",
                name,
                "value",
                scalar.text(),
                "values",
                String.join(", ", values))
            .suggesting(Suggestions.nearest(scalar.text(), values)));
    return Optional.empty();
  }

  private Optional<FieldValue> fault(Code code, String name, YamlScalar scalar, String... more) {
    List<String> arguments = new ArrayList<>(List.of("field", name, "value", scalar.text()));
    arguments.addAll(List.of(more));
    diagnostics.add(code, scalar.position(), arguments.toArray(String[]::new));
    return Optional.empty();
  }

  private Optional<FieldValue> wrongKind(String name, Kind kind, YamlNode node) {
    diagnostics.add(
        Code.WRONG_KIND,
        node.position(),
        "field",
        name,
        "expected",
        kind instanceof Kind.Many ? "list" : kind instanceof Kind.Group ? "object" : "scalar",
        "found",
        node instanceof YamlList ? "list" : node instanceof YamlMap ? "object" : "scalar",
        "sample",
        name + ": " + Samples.of(kind, node));
    return Optional.empty();
  }
}
