package org.kladez.assemble;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** Where pages stand, and whether two want the same place. */
final class Addresses {
  private static final String SEARCH = "search";

  private final Schemas schemas;
  private final Diagnostics diagnostics;

  Addresses(Schemas schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  static String path(EntryId id, Language language, String slug) {
    String last = slug.isEmpty() ? id.slug() : slug;
    if (!id.type().equals(TypeSchema.PAGES)) {
      return language.code() + "/" + id.type() + "/" + last + "/";
    }
    return last.equals("index") ? language.code() + "/" : language.code() + "/" + last + "/";
  }

  void check(Map<Language, Map<EntryId, LocalEntry>> local) {
    Map<String, String> sections = new TreeMap<>();
    schemas.types().values().stream()
        .filter(type -> !type.isPages())
        .forEach(type -> sections.put(type.type(), "content/" + type.type() + "/_type.yml"));
    schemas
        .vocabularies()
        .keySet()
        .forEach(name -> sections.put(name, "content/_vocabularies/" + name + ".yml"));
    String searching = sections.get(SEARCH);
    if (searching != null) {
      SourcePosition at = SourcePosition.wholeFile(searching);
      diagnostics.add(Code.SAME_ADDRESS, at, "address", SEARCH + "/");
    }
    for (Language language : local.keySet().stream().sorted().toList()) {
      Map<String, String> taken = new HashMap<>();
      sections.forEach((name, file) -> take(taken, language, name, file));
      take(taken, language, SEARCH, "");
      local.getOrDefault(language, Map.of()).values().forEach(entry -> check(entry, taken));
    }
  }

  private static void take(Map<String, String> taken, Language language, String name, String by) {
    taken.put(language.code() + "/" + name.toLowerCase(Locale.ROOT) + "/", by);
  }

  private void check(LocalEntry entry, Map<String, String> taken) {
    check(entry, entry.path(), taken);
    entry.aliasPaths().forEach(alias -> check(entry, alias, taken));
  }

  private void check(LocalEntry entry, String path, Map<String, String> taken) {
    // File systems that ignore case would mix two such pages up.
    String key = path.toLowerCase(Locale.ROOT);
    String before = taken.putIfAbsent(key, entry.text().file());
    if (before != null) {
      Diagnostic told =
          Diagnostic.of(
              Code.SAME_ADDRESS, SourcePosition.wholeFile(entry.text().file()), "address", path);
      diagnostics.add(
          before.isEmpty()
              ? told
              : told.relatedTo(SourcePosition.wholeFile(before), "related.first"));
    }
  }
}
