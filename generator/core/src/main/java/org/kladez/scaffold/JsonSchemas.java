package org.kladez.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.config.SiteConfig;
import org.kladez.json.Json;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/**
 * Writes JSON Schemas (draft 2020-12) for the front matter of a site's entries, for the tools that
 * editors use.
 *
 * <p>Tools choose a schema by the name of the file. A file in the source language is always the
 * source of its entry; a file in another language is a translation, or a source when there is no
 * other, and its name does not say which. So each type has two schemas: {@code <type>.schema.json}
 * asks for all required fields; {@code <type>.translation.schema.json} asks for the translatable
 * ones alone, and advises against the others without refusing them. Which files are whose, says
 * {@code files.json}: patterns of files by schema.
 */
public final class JsonSchemas {
  /** The file that says which files each schema is for. */
  public static final String FILES = "files.json";

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final SiteConfig config;
  private final Schemas schemas;
  private final Words words;
  private final FieldKeywords fields;
  private final KindKeywords kinds;

  /**
   * Makes a writer.
   *
   * @param config the site's languages
   * @param schemas its types and vocabularies
   * @param entries its entries, which references may name
   * @param messages the language of labels and advice
   */
  public JsonSchemas(
      SiteConfig config, Schemas schemas, Collection<EntryId> entries, Locale messages) {
    this.config = config;
    this.schemas = schemas;
    this.words = Words.of(messages);
    this.fields = new FieldKeywords(words);
    this.kinds =
        new KindKeywords(new Choices(schemas, new TreeSet<>(entries), words), words, fields);
  }

  /**
   * Writes the schemas of all types.
   *
   * @return texts by the names of their files
   */
  public SortedMap<String, String> write() {
    SortedMap<String, String> files = new TreeMap<>();
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    for (TypeSchema type : schemas.types().values()) {
      for (boolean source : new boolean[] {true, false}) {
        List<String> matches = patterns(type, source);
        if (!matches.isEmpty()) {
          String name = type.type() + (source ? "" : ".translation") + ".schema.json";
          files.put(name, Json.text(json -> write(type, source, json)) + "\n");
          patterns.put(name, matches);
        }
      }
    }
    files.put(FILES, Json.text(json -> json.object(o -> patterns(patterns, o))) + "\n");
    return files;
  }

  private List<String> patterns(TypeSchema type, boolean source) {
    return config.languages().stream()
        .filter(language -> language.equals(config.sourceLanguage()) == source)
        .map(Language::code)
        .map(code -> "content/" + type.type() + "/**/*." + code + ".md")
        .toList();
  }

  private static void patterns(Map<String, List<String>> patterns, Json json) {
    patterns.forEach((file, matches) -> json.array(file, matches, Json::value));
  }

  private void write(TypeSchema type, boolean source, Json json) {
    json.object(
        schema -> {
          schema.put("$schema", DRAFT);
          schema.put("title", words.of(type.name()));
          if (!words.of(type.description()).isEmpty()) {
            schema.put("description", words.of(type.description()));
          }
          schema.put("type", "object");
          schema.object("properties", properties -> properties(type, source, properties));
          required(type, source, schema);
          schema.put("additionalProperties", type.unknown() != TypeSchema.Unknown.ERROR);
        });
  }

  private void properties(TypeSchema type, boolean source, Json json) {
    for (Field field : type.fields().values()) {
      List<String> notes =
          source || field.translatable() ? List.of() : List.of(words.get("scaffold.inherited"));
      fields.write(field.name(), field, Presence.of(field, source), notes, kinds, json);
    }
    type.renamed()
        .forEach(
            (old, name) -> {
              Field field = type.fields().get(name);
              if (field != null && !type.fields().containsKey(old)) {
                String note = words.get("renamed-field.hint", Map.of("new", name, "field", old));
                Presence presence = Presence.of(field, source);
                fields.write(old, field, presence, List.of(note), kinds, json);
              }
            });
    new CommonKeys(words).write(type, json);
  }

  /** A required field may still stand under its earlier name. */
  private static void required(TypeSchema type, boolean source, Json json) {
    List<String> required = new ArrayList<>();
    List<List<String>> either = new ArrayList<>();
    for (Field field : type.fields().values()) {
      if (Presence.of(field, source) == Presence.FILLED) {
        List<String> names = new ArrayList<>(List.of(field.name()));
        type.renamed().forEach((old, name) -> addIf(name.equals(field.name()), old, names));
        if (names.size() == 1) {
          required.add(field.name());
        } else {
          either.add(names);
        }
      }
    }
    json.array("required", required, Json::value);
    if (!either.isEmpty()) {
      json.array("allOf", either, (all, names) -> all.object(o -> anyOf(names, o)));
    }
  }

  private static void addIf(boolean condition, String name, List<String> names) {
    if (condition) {
      names.add(name);
    }
  }

  private static void anyOf(List<String> names, Json json) {
    json.array(
        "anyOf",
        names,
        (any, name) -> any.object(o -> o.array("required", List.of(name), Json::value)));
  }
}
