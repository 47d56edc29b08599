package org.kladez.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kladez.json.Json;
import org.kladez.model.EntryId;
import org.kladez.schema.TypeSchema;

/** Writes the properties of the keys that every entry may have. */
final class CommonKeys {
  private static final String ALIAS = "/?" + EntryId.SLUG + "(/" + EntryId.SLUG + ")*/?";

  private final Words words;

  CommonKeys(Words words) {
    this.words = words;
  }

  /** A field of the type with the same name goes first. */
  void write(TypeSchema type, Json json) {
    Map<String, Consumer<Json>> keys = new LinkedHashMap<>();
    keys.put("slug", key -> text(EntryId.SLUG, true, key));
    keys.put("aliases", CommonKeys::aliases);
    keys.put("draft", key -> KindKeywords.flag(true, key));
    keys.put("layout", key -> KindKeywords.text(true, key));
    keys.put("translated-from", key -> KindKeywords.text(true, key));
    keys.keySet().removeAll(type.fields().keySet());
    keys.forEach(
        (name, write) ->
            json.object(
                name,
                key -> {
                  key.put("description", words.get("scaffold." + name));
                  write.accept(key);
                }));
  }

  private static void aliases(Json json) {
    KindKeywords.types(json, true, "array", "string", "number");
    json.put("pattern", PortablePattern.whole(ALIAS));
    json.object("items", item -> text(ALIAS, false, item));
  }

  private static void text(String pattern, boolean empty, Json json) {
    KindKeywords.text(empty, json);
    json.put("pattern", PortablePattern.whole(pattern));
  }
}
