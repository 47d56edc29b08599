package org.kladez.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.model.Target;
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
    return assemble(parsed, Optional.empty()).site();
  }

  /**
   * Joins everything, where something much like it was joined before.
   *
   * @param parsed what was read
   * @param before what was joined before, with the same configuration and schemas
   * @return the site and what it was made from
   */
  public Assembly assemble(Parsed parsed, Optional<Assembly> before) {
    Diagnostics own = new Diagnostics();
    Map<EntryId, Map<Language, ParsedEntry>> files = new TreeMap<>();
    for (ParsedEntry entry : parsed.entries()) {
      files.computeIfAbsent(entry.id(), id -> new TreeMap<>()).put(entry.language(), entry);
    }
    Relations relations = new Relations(parsed, files.keySet(), own);
    relations.check(defaults.references());
    Map<EntryId, Entry> entries = new TreeMap<>();
    TranslationChecks checks = new TranslationChecks(schemas, parsed.unreadable(), own);
    files.forEach(
        (id, translations) -> {
          Language source = sourceLanguage(translations);
          Entry entry = new Entry(id, source, translations, relations.inverse(id));
          checks.check(entry);
          entries.put(id, entry);
        });
    Map<Language, Map<EntryId, LocalEntry>> local = local(entries, relations);
    new Addresses(schemas, own).check(local);
    Map<Language, Map<String, List<LocalEntry>>> lists =
        local.entrySet().parallelStream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, visible -> lists(visible.getKey(), visible.getValue())));
    Set<String> kept = before.map(known -> known.sameLinks(parsed)).orElse(Set.of());
    Links links = links(entries, parsed, before.filter(known -> !kept.isEmpty()), kept);
    Site site = new Site(entries, local, lists, new TermIndex(schemas).of(lists), links.targets());
    return told(new Assembly(parsed, site, own.all(), links.findings()));
  }

  /**
   * Puts other texts of entries in the place of those that were joined before.
   *
   * @param before what was joined before, with the same configuration and schemas
   * @param texts what some of its files say now
   * @return the site; nothing when more than the text below the fields has changed in a file, so
   *     that everything must be joined again
   */
  public Optional<Assembly> revise(Assembly before, List<ParsedEntry> texts) {
    Map<String, ParsedEntry> byFile = new TreeMap<>();
    for (ParsedEntry text : texts) {
      Optional<ParsedEntry> known =
          Optional.ofNullable(before.site().entries().get(text.id()))
              .map(entry -> entry.translations().get(text.language()));
      if (known.isEmpty() || !Assembly.isSameButForText(known.get(), text)) {
        return Optional.empty();
      }
      byFile.put(text.file(), text);
    }
    TextRevision revision = new TextRevision(before.site(), byFile);
    Parsed parsed = before.parsed().with(byFile);
    Links links = links(revision.entries(before.site()), parsed, texts);
    Site site = revision.of(before.site(), links.targets());
    Map<String, List<Diagnostic>> findings = new HashMap<>(before.linkFindings());
    findings.keySet().removeAll(byFile.keySet());
    findings.putAll(links.findings());
    return Optional.of(told(new Assembly(parsed, site, before.findings(), findings)));
  }

  private Assembly told(Assembly assembly) {
    diagnostics.addAll(assembly.allFindings());
    return assembly;
  }

  /** Where slots lead and what is wrong with them, both by file. */
  private record Links(
      Map<String, Map<SourcePosition, Target>> targets, Map<String, List<Diagnostic>> findings) {}

  private Links links(
      Map<EntryId, Entry> entries, Parsed parsed, Optional<Assembly> before, Set<String> kept) {
    Links links =
        links(
            entries,
            parsed,
            parsed.entries().stream().filter(entry -> !kept.contains(entry.file())).toList());
    if (before.isPresent()) {
      before.get().site().targets().entrySet().stream()
          .filter(places -> kept.contains(places.getKey()))
          .forEach(places -> links.targets().put(places.getKey(), places.getValue()));
      before.get().linkFindings().entrySet().stream()
          .filter(places -> kept.contains(places.getKey()))
          .forEach(places -> links.findings().put(places.getKey(), places.getValue()));
    }
    return links;
  }

  private Links links(Map<EntryId, Entry> entries, Parsed parsed, List<ParsedEntry> some) {
    Map<EntryId, Entry> byId = new HashMap<>(entries);
    EntryPaths paths = new EntryPaths(config.languages(), parsed.files(), parsed.entries());
    int half = some.size() / 2;
    // No file's links depend on those of another.
    List<Links> halves =
        List.of(some.subList(0, half), some.subList(half, some.size())).parallelStream()
            .map(part -> links(part, byId, paths, parsed))
            .toList();
    Links all = new Links(new HashMap<>(), new HashMap<>());
    halves.forEach(part -> all.targets().putAll(part.targets()));
    halves.forEach(part -> all.findings().putAll(part.findings()));
    return all;
  }

  private Links links(
      List<ParsedEntry> part, Map<EntryId, Entry> entries, EntryPaths paths, Parsed parsed) {
    Diagnostics found = new Diagnostics();
    LinkResolver resolver = new LinkResolver(schemas, entries, paths, parsed, found);
    Map<String, Map<SourcePosition, Target>> targets = resolver.resolve(part);
    // Whatever is told of a link is told of the file that it stands in.
    Map<String, List<Diagnostic>> findings = new HashMap<>();
    for (Diagnostic finding : found.all()) {
      findings.computeIfAbsent(finding.at().file(), file -> new ArrayList<>()).add(finding);
    }
    return new Links(targets, findings);
  }

  private Language sourceLanguage(Map<Language, ParsedEntry> translations) {
    if (translations.containsKey(config.sourceLanguage())) {
      return config.sourceLanguage();
    }
    return config.languages().stream().filter(translations::containsKey).findFirst().orElseThrow();
  }

  private Map<Language, Map<EntryId, LocalEntry>> local(
      Map<EntryId, Entry> entries, Relations relations) {
    return config.languages().parallelStream()
        .collect(Collectors.toMap(l -> l, language -> local(language, entries, relations)));
  }

  /** In the order of ids, but found by hashing: every link of every page is looked up. */
  private Map<EntryId, LocalEntry> local(
      Language language, Map<EntryId, Entry> entries, Relations relations) {
    Map<EntryId, LocalEntry> visible = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      if (isVisible(entry, language)) {
        visible.put(entry.id(), localEntry(entry, language, relations));
      }
    }
    return Collections.unmodifiableMap(visible);
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
