package org.kladez.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    int half = some.size() / 2;
    List<Found> halves =
        List.of(some.subList(0, half), some.subList(half, some.size())).parallelStream()
            .map(this::part)
            .toList();
    Found all = new Found(new HashMap<>(), new HashMap<>());
    halves.forEach(part -> all.targets().putAll(part.targets()));
    halves.forEach(part -> all.findings().putAll(part.findings()));
    return all;
  }

  private Found part(List<ParsedEntry> some) {
    Diagnostics found = new Diagnostics();
    LinkResolver resolver = new LinkResolver(schemas, entries, paths, parsed, found);
    Map<String, Map<SourcePosition, Target>> targets = resolver.resolve(some);
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
                  : part(List.of(entry)).targets().getOrDefault(file, Map.of());
            });
  }
}
