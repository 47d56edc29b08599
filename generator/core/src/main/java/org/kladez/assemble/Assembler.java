package org.kladez.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** Makes the site from the entries that were read. */
public final class Assembler {
  private final SiteConfig config;
  private final Schemas schemas;
  private final Diagnostics diagnostics;
  private final Defaults defaults;

  /**
   * Makes an assembler.
   *
   * @param config the configuration
   * @param schemas the types and vocabularies
   * @param diagnostics takes the faults
   */
  public Assembler(SiteConfig config, Schemas schemas, Diagnostics diagnostics) {
    this.config = config;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
    this.defaults = new Defaults(schemas);
  }

  /**
   * Joins everything.
   *
   * @param parsed what was read
   * @return the site
   */
  public Site assemble(Parsed parsed) {
    Map<EntryId, Map<Language, ParsedEntry>> files = new TreeMap<>();
    for (ParsedEntry entry : parsed.entries()) {
      files.computeIfAbsent(entry.id(), id -> new TreeMap<>()).put(entry.language(), entry);
    }
    Relations relations = new Relations(parsed, files.keySet(), diagnostics);
    relations.check(defaults.references());
    Map<EntryId, Entry> entries = new TreeMap<>();
    TranslationChecks checks = new TranslationChecks(schemas, parsed.unreadable(), diagnostics);
    files.forEach(
        (id, translations) -> {
          Language source = sourceLanguage(translations);
          Entry entry = new Entry(id, source, translations, relations.inverse(id));
          checks.check(entry);
          entries.put(id, entry);
        });
    Map<Language, Map<EntryId, LocalEntry>> local = local(entries, relations);
    new Addresses(schemas, diagnostics).check(local);
    Map<Language, Map<String, List<LocalEntry>>> lists = new HashMap<>();
    local.forEach((language, visible) -> lists.put(language, lists(language, visible)));
    LinkResolver links =
        new LinkResolver(schemas, config.languages(), entries, parsed, diagnostics);
    return new Site(entries, local, lists, new TermIndex(schemas).of(lists), links.resolveAll());
  }

  private Language sourceLanguage(Map<Language, ParsedEntry> translations) {
    if (translations.containsKey(config.sourceLanguage())) {
      return config.sourceLanguage();
    }
    return config.languages().stream().filter(translations::containsKey).findFirst().orElseThrow();
  }

  private Map<Language, Map<EntryId, LocalEntry>> local(
      Map<EntryId, Entry> entries, Relations relations) {
    Map<Language, Map<EntryId, LocalEntry>> local = new HashMap<>();
    for (Language language : config.languages()) {
      Map<EntryId, LocalEntry> visible = new TreeMap<>();
      entries.values().stream()
          .filter(entry -> isVisible(entry, language))
          .forEach(entry -> visible.put(entry.id(), localEntry(entry, language, relations)));
      local.put(language, Collections.unmodifiableMap(visible));
    }
    return local;
  }

  private boolean isVisible(Entry entry, Language language) {
    return entry.translations().containsKey(language)
        || type(entry.id()).missing() == TypeSchema.Missing.FALLBACK;
  }

  private TypeSchema type(EntryId id) {
    return java.util.Objects.requireNonNull(schemas.types().get(id.type()));
  }

  private LocalEntry localEntry(Entry entry, Language language, Relations relations) {
    ParsedEntry text = entry.translations().getOrDefault(language, entry.source());
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    TypeSchema type = type(entry.id());
    for (Field field : type.fields().values()) {
      ParsedEntry owner = field.translatable() ? text : entry.source();
      Optional.ofNullable(owner.fields().get(field.name()))
          .map(ParsedEntry.Field::value)
          .or(() -> defaults.of(type, field))
          .flatMap(relations::withoutBroken)
          .ifPresent(value -> fields.put(field.name(), value));
    }
    String slug = text.language().equals(language) ? text.slug().orElse("") : "";
    String path = Addresses.path(entry.id(), language, slug);
    return new LocalEntry(entry, language, text, fields, path);
  }

  private Map<String, List<LocalEntry>> lists(Language language, Map<EntryId, LocalEntry> visible) {
    Map<String, List<LocalEntry>> byType = new TreeMap<>();
    visible
        .values()
        .forEach(e -> byType.computeIfAbsent(e.id().type(), t -> new ArrayList<>()).add(e));
    byType.replaceAll(
        (type, entries) -> {
          TypeSchema schema = java.util.Objects.requireNonNull(schemas.types().get(type));
          return entries.stream().sorted(new ListOrder(schema, language)).toList();
        });
    return Collections.unmodifiableMap(byType);
  }
}
