package org.kladez.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/**
 * Writes the beginning of a new entry: its fields as the schema has them, the required ones to be
 * filled in, the others as comments to be taken in, and the first heading.
 */
public final class Skeletons {
  private static final String FENCE = "---\n";

  private final Words words;
  private final FieldLines lines;

  /**
   * Makes a writer.
   *
   * @param schemas the site's types and vocabularies
   * @param entries its entries, which references may name
   * @param messages the language of labels and advice
   */
  public Skeletons(Schemas schemas, Collection<EntryId> entries, Locale messages) {
    this.words = Words.of(messages);
    this.lines = new FieldLines(new Examples(schemas, new TreeSet<>(entries), words), words);
  }

  /**
   * Writes the text of a source.
   *
   * @param type the entry's type
   * @param language the language of the text
   * @return the file's text
   */
  public String source(TypeSchema type, Language language) {
    return text(type, type.fields().values(), List.of(), language);
  }

  /**
   * Writes the text of a translation, which has the translatable fields alone.
   *
   * @param type the entry's type
   * @param language the language of the text
   * @param source the file of the entry's source
   * @return the file's text
   */
  public String translation(TypeSchema type, Language language, String source) {
    List<Field> fields = type.fields().values().stream().filter(Field::translatable).toList();
    List<String> note = List.of(words.get("scaffold.inherited-fields", Map.of("source", source)));
    return text(type, fields, note, language);
  }

  private String text(
      TypeSchema type, Collection<Field> fields, List<String> notes, Language language) {
    List<String> text = new ArrayList<>();
    text.add("# " + words.of(type.name()) + ". " + words.get("scaffold.comments"));
    notes.forEach(note -> text.add("# " + note));
    fields.stream()
        .filter(field -> field.deprecated().isEmpty())
        .sorted((a, b) -> Boolean.compare(isOptional(a), isOptional(b)))
        .forEach(
            field -> {
              text.add("");
              text.addAll(lines.of(field, !isOptional(field)));
            });
    if (!type.fields().containsKey("draft")) {
      text.addAll(List.of("", "# " + words.get("scaffold.draft"), "#draft: true"));
    }
    // The heading is a part of the text, so it is in the language of the text.
    String heading = MessageCatalogue.load(language.locale()).format("scaffold.heading", Map.of());
    return FENCE + String.join("\n", text) + "\n" + FENCE + "\n## " + heading + "\n";
  }

  private static boolean isOptional(Field field) {
    return Presence.of(field, true) == Presence.OPTIONAL;
  }
}
