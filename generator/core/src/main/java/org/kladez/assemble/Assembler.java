package org.kladez.assemble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Site;
import org.kladez.model.Structure;
import org.kladez.model.Target;
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
   * @return the site and what it was made from
   */
  public Assembly assemble(Parsed parsed) {
    return assemble(parsed, Optional.empty());
  }

  /**
   * Joins everything, where something much like it was joined before.
   *
   * @param parsed what was read
   * @param before what was joined before, with the same configuration and schemas
   * @return the site and what it was made from
   */
  public Assembly assemble(Parsed parsed, Optional<Assembly> before) {
    // All will be asked for, mostly by one thread.
    parsed.entries().parallelStream().forEach(ParsedEntry::read);
    Set<String> kept = before.map(known -> known.sameLinks(parsed)).orElse(Set.of());
    return join(
        parsed,
        entries ->
            Slots.Filled.of(links(entries, parsed, before.filter(k -> !kept.isEmpty()), kept)));
  }

  /**
   * Joins everything that fields say, for whoever cannot wait until all texts are read: where their
   * links lead is found out when somebody asks, and what is wrong with them is not told.
   *
   * @param parsed what was read
   * @param whole the files whose texts are read already, among them all that show pictures
   * @return the site and what it was made from
   */
  public Assembly glance(Parsed parsed, Set<String> whole) {
    return join(
        parsed,
        entries -> new SiteLinks(schemas, config.languages(), entries, parsed).atFirst(whole));
  }

  private Assembly join(Parsed parsed, Function<Map<EntryId, Entry>, Slots.Filled> linked) {
    Diagnostics own = new Diagnostics();
    Map<EntryId, Map<Language, ParsedEntry>> files = files(parsed);
    Relations relations = new Relations(parsed, files.keySet(), own);
    relations.check(defaults.references());
    Map<EntryId, Entry> entries = entries(files, relations::inverse);
    TranslationChecks checks = new TranslationChecks(schemas, parsed.unreadable(), own);
    entries.values().forEach(checks::check);
    Map<Language, Map<EntryId, LocalEntry>> local = visible(entries);
    new Addresses(schemas, own).check(local);
    Map<Language, Map<String, List<LocalEntry>>> lists =
        local.entrySet().parallelStream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, visible -> lists(visible.getKey(), visible.getValue())));
    Slots.Filled links = linked.apply(entries);
    Site site =
        new Site(
            entries,
            local,
            lists,
            new TermIndex(schemas).of(lists),
            links.slots(),
            links.pictures());
    return told(new Assembly(parsed, site, own.all(), links.findings()));
  }

  /**
   * Joins everything as it was joined before, when nothing has changed but texts. What files say is
   * read only when somebody asks for it.
   *
   * @param parsed what was read
   * @param known how the entries hung together before, with the same configuration and schemas
   * @param before what the files that have changed said then, by their paths
   * @return the site and what it was made from; nothing when more than the text below the fields
   *     has changed in a file
   */
  public Optional<Assembly> rejoin(
      Parsed parsed, Structure known, Map<String, ParsedEntry> before) {
    List<ParsedEntry> changed =
        parsed.entries().stream().filter(entry -> before.containsKey(entry.file())).toList();
    boolean same =
        changed.size() == before.size()
            && changed.stream()
                .allMatch(entry -> Assembly.isSameButForText(before.get(entry.file()), entry));
    return same ? Optional.of(told(rejoined(parsed, known, changed))) : Optional.empty();
  }

  private Assembly rejoined(Parsed parsed, Structure known, List<ParsedEntry> changed) {
    Map<EntryId, Entry> entries =
        entries(files(parsed), id -> known.inverse().getOrDefault(id, Map.of()));
    Map<Language, Map<EntryId, LocalEntry>> local = visible(entries);
    SiteLinks links = new SiteLinks(schemas, config.languages(), entries, parsed);
    SiteLinks.Found now = links.of(changed);
    Set<String> files = changed.stream().map(ParsedEntry::file).collect(Collectors.toSet());
    Slots slots = new Slots(Map.of(), links.later()).with(files, now.targets());
    Map<String, Set<String>> pictures =
        Assembly.replaced(known.pictures(), files, Slots.pictures(now.targets()));
    Site site = new Shelving(local).site(entries, known, slots, pictures);
    return new Assembly(
        parsed,
        site,
        known.findings(),
        Assembly.replaced(known.linkFindings(), files, now.findings()));
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
    SiteLinks.Found links =
        new SiteLinks(schemas, config.languages(), revision.entries(before.site()), parsed)
            .of(texts);
    Site site = revision.of(before.site(), links.targets());
    return Optional.of(
        told(
            new Assembly(
                parsed,
                site,
                before.findings(),
                Assembly.replaced(before.linkFindings(), byFile.keySet(), links.findings()))));
  }

  private Assembly told(Assembly assembly) {
    diagnostics.addAll(assembly.allFindings());
    return assembly;
  }

  private SiteLinks.Found links(
      Map<EntryId, Entry> entries, Parsed parsed, Optional<Assembly> before, Set<String> kept) {
    SiteLinks.Found links =
        new SiteLinks(schemas, config.languages(), entries, parsed)
            .of(parsed.entries().stream().filter(entry -> !kept.contains(entry.file())).toList());
    before.ifPresent(
        known ->
            kept.forEach(
                file -> {
                  Map<SourcePosition, Target> slots = known.site().targets().apply(file);
                  if (!slots.isEmpty()) {
                    links.targets().put(file, slots);
                  }
                  List<Diagnostic> findings = known.linkFindings().get(file);
                  if (findings != null) {
                    links.findings().put(file, findings);
                  }
                }));
    return links;
  }

  private static Map<EntryId, Map<Language, ParsedEntry>> files(Parsed parsed) {
    Map<EntryId, Map<Language, ParsedEntry>> files = new TreeMap<>();
    for (ParsedEntry entry : parsed.entries()) {
      files.computeIfAbsent(entry.id(), id -> new TreeMap<>()).put(entry.language(), entry);
    }
    return files;
  }

  private Map<EntryId, Entry> entries(
      Map<EntryId, Map<Language, ParsedEntry>> files,
      Function<EntryId, Map<String, List<EntryId>>> inverse) {
    Map<EntryId, Entry> entries = new TreeMap<>();
    files.forEach(
        (id, translations) -> {
          Language source = Visible.sourceLanguage(config, translations.keySet());
          entries.put(id, new Entry(id, source, translations, inverse.apply(id)));
        });
    return entries;
  }

  private Map<Language, Map<EntryId, LocalEntry>> visible(Map<EntryId, Entry> entries) {
    return new Visible(config, schemas, defaults, entries).byLanguage();
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
