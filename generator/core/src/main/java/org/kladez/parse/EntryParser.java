package org.kladez.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Body;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalizedText;
import org.kladez.model.ParsedEntry;
import org.kladez.schema.Field;
import org.kladez.schema.FieldReader;
import org.kladez.schema.Samples;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/**
 * Turns the text of an entry's file into a {@link ParsedEntry}; safe for use by several threads.
 */
public final class EntryParser {
  private static final List<String> COMMON =
      List.of("slug", "aliases", "draft", "layout", "translated-from");

  private final Schemas schemas;
  private final Language source;
  private final Diagnostics diagnostics;
  private final Map<Language, MarkdownParser> markdown;

  /**
   * Makes a parser.
   *
   * @param schemas the types and vocabularies
   * @param languages the site's languages
   * @param source the language that entries are written in first
   * @param diagnostics takes the faults
   */
  public EntryParser(
      Schemas schemas, List<Language> languages, Language source, Diagnostics diagnostics) {
    this(schemas, source, parsers(languages), diagnostics);
  }

  private EntryParser(
      Schemas schemas,
      Language source,
      Map<Language, MarkdownParser> markdown,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.source = source;
    this.markdown = markdown;
    this.diagnostics = diagnostics;
  }

  private static Map<Language, MarkdownParser> parsers(List<Language> languages) {
    Map<Language, MarkdownParser> parsers = new TreeMap<>();
    languages.forEach(language -> parsers.put(language, new MarkdownParser(language)));
    return parsers;
  }

  /**
   * The same parser with another place for what it finds.
   *
   * @param other takes the faults
   * @return the parser
   */
  public EntryParser reporting(Diagnostics other) {
    return new EntryParser(schemas, source, markdown, other);
  }

  /**
   * Reads an entry's file.
   *
   * @param id the entry
   * @param language the file's language
   * @param file the file's path for messages
   * @param text the file's text
   * @return the entry with whatever could be read; nothing when its front matter cannot be
   */
  public Optional<ParsedEntry> parse(EntryId id, Language language, String file, String text) {
    return parse(
        id,
        language,
        file,
        text,
        (parser, parts) -> {
          Body body = body(parser, parts, file, language);
          return () -> body;
        });
  }

  /**
   * Reads of an entry's file what stands above its text.
   *
   * @param id the entry
   * @param language the file's language
   * @param file the file's path for messages
   * @param text the file's text
   * @param later gives the text below the fields when it is asked for
   * @return the entry with whatever could be read; nothing when its front matter cannot be
   */
  public Optional<ParsedEntry> parseFields(
      EntryId id, Language language, String file, String text, Supplier<Body> later) {
    return parse(id, language, file, text, (parser, parts) -> later);
  }

  private Optional<ParsedEntry> parse(
      EntryId id, Language language, String file, String text, Below below) {
    String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    TypeSchema type = schemas.types().get(id.type());
    Optional<FrontMatter> parts =
        FrontMatter.split(file, unix, required(type, language), diagnostics);
    Optional<YamlMap> map =
        parts.flatMap(p -> YamlReader.readMap(p.yaml(), file, p.yamlLinesBefore(), diagnostics));
    MarkdownParser parser = markdown.get(language);
    if (type == null || parser == null || map.isEmpty()) {
      return Optional.empty();
    }
    FieldReader reader =
        new FieldReader(schemas, scalar -> value(parser, file, unix, scalar), diagnostics);
    Map<String, ParsedEntry.Field> fields = fields(type, map.get(), reader);
    Supplier<Body> body = below.of(parser, parts.get());
    ParsedEntry.Content content =
        new ParsedEntry.Content(
            fields, faulty(type, map.get(), fields), reader.references(), reader.urls(), body);
    ParsedEntry.Page page = new PageReader(map.get(), diagnostics).page();
    return Optional.of(new ParsedEntry(id, language, file, page, () -> content));
  }

  /** Gives the text below the fields. */
  private interface Below {
    Supplier<Body> of(MarkdownParser parser, FrontMatter parts);
  }

  private Body body(MarkdownParser parser, FrontMatter parts, String file, Language language) {
    LineIndex lines = new LineIndex(file, parts.body(), parts.bodyLinesBefore());
    Body body = parser.render(parts.body(), lines, diagnostics);
    if (parser.isForeign(parts.body())) {
      diagnostics.add(
          Code.TEXT_IN_OTHER_LANGUAGE, SourcePosition.wholeFile(file), "language", language.name());
    }
    return body;
  }

  /** The fields that a file must have; in another language it is mostly a translation. */
  private String required(@Nullable TypeSchema type, Language language) {
    String fields =
        type == null
            ? ""
            : type.fields().values().stream()
                .filter(
                    field -> field.required() && (field.translatable() || language.equals(source)))
                .map(Samples::of)
                .collect(Collectors.joining("\n"));
    return fields.isEmpty() ? "title: …" : fields;
  }

  private Body value(MarkdownParser parser, String file, String text, YamlScalar scalar) {
    SourcePosition at = scalar.position();
    boolean block = at.endLine() > at.line() || (!scalar.plain() && at.endColumn() == at.column());
    if (!block) {
      int quote = scalar.plain() ? 0 : 1;
      LineIndex lines =
          new LineIndex(file, scalar.text(), at.line() - 1, at.column() - 1 + quote, 0);
      return parser.render(scalar.text(), lines, diagnostics);
    }
    // A block begins on the line after its sign and is indented as that line is.
    String first = text.lines().skip(at.line()).findFirst().orElse("");
    int indent = first.length() - first.stripLeading().length();
    LineIndex lines = new LineIndex(file, scalar.text(), at.line(), indent, indent);
    return parser.render(scalar.text(), lines, diagnostics);
  }

  private Map<String, ParsedEntry.Field> fields(TypeSchema type, YamlMap map, FieldReader reader) {
    Map<String, ParsedEntry.Field> fields = new LinkedHashMap<>();
    for (YamlMap.Entry entry : map.entries().values()) {
      String written = entry.key().text();
      String name = type.renamed().getOrDefault(written, written);
      Field field = type.fields().get(name);
      if (field == null) {
        tellUnknown(type, entry.key());
        continue;
      }
      if (!name.equals(written)) {
        tell(Code.RENAMED_FIELD, type, entry.key(), "new", name);
      }
      field.deprecated().ifPresent(reason -> tellDeprecated(type, entry.key(), reason));
      map.get(written)
          .flatMap(node -> reader.read(field, node))
          .ifPresent(
              value -> fields.put(name, new ParsedEntry.Field(value, entry.key().position())));
    }
    return fields;
  }

  private void tellDeprecated(TypeSchema type, YamlScalar key, LocalizedText reason) {
    diagnostics.add(
        Code.DEPRECATED_FIELD,
        key.position(),
        "field",
        key.text(),
        "type",
        type.type(),
        "reason",
        text(reason.otherwise()),
        "reason.en",
        text(reason.byLanguage().getOrDefault("en", reason.otherwise())),
        "reason.ru",
        text(reason.byLanguage().getOrDefault("ru", reason.otherwise())));
  }

  private static String text(String reason) {
    return reason.isEmpty() ? "none" : reason;
  }

  private void tell(Code code, TypeSchema type, YamlScalar key, String argument, String value) {
    diagnostics.add(
        code, key.position(), "field", key.text(), "type", type.type(), argument, value);
  }

  /** What is written but was not understood, misspelt names included, is not missing. */
  private static Set<String> faulty(
      TypeSchema type, YamlMap map, Map<String, ParsedEntry.Field> fields) {
    Set<String> faulty = new HashSet<>();
    map.entries().keySet().stream()
        .filter(key -> map.get(key).isPresent() && !fields.containsKey(key))
        .forEach(
            key -> {
              faulty.add(key);
              if (!type.fields().containsKey(key)) {
                Suggestions.nearest(key, known(type)).ifPresent(faulty::add);
              }
            });
    return faulty;
  }

  private static List<String> known(TypeSchema type) {
    List<String> known = new ArrayList<>(type.fields().keySet());
    known.addAll(COMMON);
    return known;
  }

  private void tellUnknown(TypeSchema type, YamlScalar key) {
    if (COMMON.contains(key.text()) || type.unknown() == TypeSchema.Unknown.ALLOW) {
      return;
    }
    Code code =
        type.unknown() == TypeSchema.Unknown.ERROR
            ? Code.UNKNOWN_FIELD
            : Code.UNKNOWN_FIELD_WARNING;
    diagnostics.add(
        Diagnostic.of(
                code,
                key.position(),
                "field",
                key.text(),
                "type",
                type.type(),
                "fields",
                String.join(", ", type.fields().keySet()))
            .suggesting(Suggestions.nearest(key.text(), known(type))));
  }
}
