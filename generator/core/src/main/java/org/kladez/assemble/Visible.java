package org.kladez.assemble;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kladez.config.SiteConfig;
import org.kladez.memo.Memo;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** What of the entries the readers of each language see. Nothing that files say is read for it. */
final class Visible {
  private final SiteConfig config;
  private final Schemas schemas;
  private final Defaults defaults;
  private final Map<EntryId, Entry> entries;

  /**
   * Prepares.
   *
   * @param entries all entries in the order of their ids
   */
  Visible(SiteConfig config, Schemas schemas, Defaults defaults, Map<EntryId, Entry> entries) {
    this.config = config;
    this.schemas = schemas;
    this.defaults = defaults;
    this.entries = entries;
  }

  /** The language that an entry was written in first. */
  static Language sourceLanguage(SiteConfig config, Set<Language> translations) {
    if (translations.contains(config.sourceLanguage())) {
      return config.sourceLanguage();
    }
    return config.languages().stream().filter(translations::contains).findFirst().orElseThrow();
  }

  Map<Language, Map<EntryId, LocalEntry>> byLanguage() {
    return config.languages().parallelStream().collect(Collectors.toMap(l -> l, this::in));
  }

  /** In the order of ids, but found by hashing: every link of every page is looked up. */
  private Map<EntryId, LocalEntry> in(Language language) {
    Map<EntryId, LocalEntry> visible = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      if (isVisible(entry, language)) {
        visible.put(entry.id(), localEntry(entry, language));
      }
    }
    return Collections.unmodifiableMap(visible);
  }

  private boolean isVisible(Entry entry, Language language) {
    return entry.translations().containsKey(language)
        || type(entry.id()).missing() == TypeSchema.Missing.FALLBACK;
  }

  private TypeSchema type(EntryId id) {
    return Objects.requireNonNull(schemas.types().get(id.type()));
  }

  private LocalEntry localEntry(Entry entry, Language language) {
    ParsedEntry text = entry.translations().getOrDefault(language, entry.source());
    String slug = text.language().equals(language) ? text.slug().orElse("") : "";
    String path = Addresses.path(entry.id(), language, slug);
    return new LocalEntry(entry, language, text, Memo.of(() -> values(entry, text)), path);
  }

  private Map<String, FieldValue> values(Entry entry, ParsedEntry text) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    TypeSchema type = type(entry.id());
    for (Field field : type.fields().values()) {
      ParsedEntry owner = field.translatable() ? text : entry.source();
      Optional.ofNullable(owner.fields().get(field.name()))
          .map(ParsedEntry.Field::value)
          .or(() -> defaults.of(type, field))
          .flatMap(value -> Relations.withoutBroken(value, entries.keySet()))
          .ifPresent(value -> values.put(field.name(), value));
    }
    return Collections.unmodifiableMap(values);
  }
}
