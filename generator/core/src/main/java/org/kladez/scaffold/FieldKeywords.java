package org.kladez.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kladez.json.Json;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Writes what a JSON Schema says about a field besides its values: its name, advice, default. */
final class FieldKeywords {
  private final Words words;

  FieldKeywords(Words words) {
    this.words = words;
  }

  /**
   * Writes the property of a field under a name, its own or an earlier one.
   *
   * @param notes what is to be said besides the field's hint
   */
  void write(
      String name,
      Field field,
      Presence presence,
      List<String> notes,
      KindKeywords kinds,
      Json json) {
    json.object(
        name,
        property -> {
          property.put("title", words.of(field.label()));
          describe(field, notes, property);
          field
              .defaultValue()
              .flatMap(FieldKeywords::value)
              .ifPresent(
                  value -> {
                    property.name("default");
                    value.accept(property);
                  });
          if (field.deprecated().isPresent() || !name.equals(field.name())) {
            property.put("deprecated", true);
          }
          kinds.write(field.kind(), presence, property);
        });
  }

  private void describe(Field field, List<String> notes, Json json) {
    List<String> sentences = new ArrayList<>(notes);
    field
        .deprecated()
        .ifPresent(
            reason -> {
              String text = words.of(reason);
              sentences.add(text.isEmpty() ? words.get("scaffold.deprecated") : text);
            });
    sentences.add(words.of(field.hint()));
    String text = String.join(" ", sentences).strip();
    if (!text.isEmpty()) {
      json.put("description", text);
    }
  }

  /** The fields of a value with names; a default does not stand in for one of them. */
  void writeGroup(Kind.Group group, KindKeywords kinds, Json json) {
    json.map(
        "properties",
        group.fields(),
        (to, name, field) -> write(name, field, Presence.within(field), List.of(), kinds, to));
    List<String> required =
        group.fields().values().stream().filter(Field::required).map(Field::name).toList();
    if (!required.isEmpty()) {
      json.array("required", required, Json::value);
    }
    json.put("additionalProperties", false);
  }

  private static Optional<Consumer<Json>> value(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return Optional.of(scalar(scalar));
    }
    if (node instanceof YamlList list
        && list.items().stream().allMatch(YamlScalar.class::isInstance)) {
      return Optional.of(
          json -> json.array(list.items(), (j, item) -> scalar((YamlScalar) item).accept(j)));
    }
    return Optional.empty();
  }

  private static Consumer<Json> scalar(YamlScalar scalar) {
    return scalar.plain() ? Written.guess(scalar.text()) : json -> json.value(scalar.text());
  }
}
