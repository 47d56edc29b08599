package org.kladez.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kladez.assemble.LinkResolver.Part;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Target;
import org.kladez.schema.Schemas;

/** The links of a site; those of a file depend on no other file's. */
final class SiteLinks {
  private final Schemas schemas;
  private final Map<EntryId, Entry> entries;
  private final EntryPaths paths;
  private final Parsed parsed;

  /**
   * Prepares.
   *
   * @param entries the entries
   * @param parsed what was read
   */
  SiteLinks(Schemas schemas, List<Language> languages, Map<EntryId, Entry> entries, Parsed parsed) {
    this.schemas = schemas;
    this.entries = new HashMap<>(entries);
    this.parsed = parsed;
    this.paths = new EntryPaths(languages, parsed.files(), parsed.entries());
  }

  /** Where slots lead and what is wrong with them, both by file. */
  record Found(
      Map<String, Map<SourcePosition, Target>> targets, Map<String, List<Diagnostic>> findings) {}

  /** The links of some files. */
  Found of(List<ParsedEntry> some) {
    return of(some, Part.ALL);
  }

  private Found of(List<ParsedEntry> some, Part part) {
    int half = some.size() / 2;
    List<Found> halves =
        List.of(some.subList(0, half), some.subList(half, some.size())).parallelStream()
            .map(these -> found(these, part))
            .toList();
    Found all = new Found(new HashMap<>(), new HashMap<>());
    halves.forEach(found -> all.targets().putAll(found.targets()));
    halves.forEach(found -> all.findings().putAll(found.findings()));
    return all;
  }

  /**
   * The links of some files and those in the fields of all others, whose texts are read only when
   * somebody asks for theirs.
   */
  Slots.Filled atFirst(Set<String> whole) {
    Map<Boolean, List<ParsedEntry>> files =
        parsed.entries().stream()
            .collect(Collectors.partitioningBy(entry -> whole.contains(entry.file())));
    Found known = of(files.getOrDefault(true, List.of()));
    Found all = of(files.getOrDefault(false, List.of()), Part.FIELDS);
    all.targets().putAll(known.targets());
    all.findings().putAll(known.findings());
    return new Slots.Filled(
        new Slots(known.targets(), later()), Slots.pictures(all.targets()), all.findings());
  }

  private Found found(List<ParsedEntry> some, Part part) {
    Diagnostics found = new Diagnostics();
    LinkResolver resolver = new LinkResolver(schemas, entries, paths, parsed, found);
    Map<String, Map<SourcePosition, Target>> targets = resolver.resolve(some, part);
    // Whatever is told of a link is told of the file that it stands in.
    Map<String, List<Diagnostic>> findings = new HashMap<>();
    for (Diagnostic finding : found.all()) {
      findings.computeIfAbsent(finding.at().file(), file -> new ArrayList<>()).add(finding);
    }
    return new Found(targets, findings);
  }

  /** The links of each file when somebody asks for them; what is wrong with them is not told. */
  Function<String, Map<SourcePosition, Target>> later() {
    Map<String, ParsedEntry> files = new HashMap<>();
    parsed.entries().forEach(entry -> files.put(entry.file(), entry));
    Map<String, Map<SourcePosition, Target>> known = new ConcurrentHashMap<>();
    return asked ->
        known.computeIfAbsent(
            asked,
            file -> {
              ParsedEntry entry = files.get(file);
              return entry == null
                  ? Map.of()
                  : found(List.of(entry), Part.ALL).targets().getOrDefault(file, Map.of());
            });
  }
}
