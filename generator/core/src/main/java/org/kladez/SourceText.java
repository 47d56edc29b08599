package org.kladez;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kladez.TranslationStatus.Section;
import org.kladez.TranslationStatus.State;
import org.kladez.model.Body;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry;
import org.kladez.schema.Field;
import org.kladez.schema.TypeSchema;

/** What readers read of a source, by section: what a translation has to follow. */
final class SourceText {
  /** A section by its heading and, where several have the same one, its number among them. */
  private record Key(String heading, int number) {}

  private final Map<Key, String> sections = new LinkedHashMap<>();

  SourceText(ParsedEntry entry, TypeSchema type) {
    sections.put(new Key("", 0), fields(entry, type));
    Map<String, Integer> numbers = new HashMap<>();
    for (Body.Section section : entry.body().sections()) {
      int number = numbers.merge(section.heading(), 1, Integer::sum) - 1;
      sections.merge(
          new Key(section.heading(), number), section.text(), (before, text) -> before + text);
    }
  }

  private static String fields(ParsedEntry entry, TypeSchema type) {
    return type.fields().values().stream()
        .filter(Field::translatable)
        .map(Field::name)
        .flatMap(name -> Optional.ofNullable(entry.fields().get(name)).stream())
        .map(field -> text(field.value()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Rich rich) {
      return rich.body().sections().stream()
          .map(section -> section.heading() + "\n" + section.text())
          .collect(Collectors.joining("\n"));
    } else if (value instanceof FieldValue.Many many) {
      return many.items().stream().map(SourceText::text).collect(Collectors.joining("\n"));
    } else if (value instanceof FieldValue.Group group) {
      return group.fields().entrySet().stream()
          .map(field -> field.getKey() + "=" + text(field.getValue()))
          .collect(Collectors.joining("\n"));
    }
    // Dates, places, pictures: nothing that is translated.
    return "";
  }

  /** How a translation of an earlier text stands to this one: its sections, then those gone. */
  List<Section> since(SourceText before) {
    List<Section> states = new ArrayList<>();
    sections.forEach(
        (key, text) ->
            states.add(
                new Section(
                    key.heading(),
                    text.equals(before.sections.get(key)) ? State.CURRENT : State.LAGGING)));
    before.sections.keySet().stream()
        .filter(key -> !sections.containsKey(key))
        .forEach(key -> states.add(new Section(key.heading(), State.LAGGING)));
    return states;
  }
}
