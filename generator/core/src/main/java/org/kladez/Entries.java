package org.kladez;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kladez.assemble.Parsed;
import org.kladez.cache.EntryStore.Content;
import org.kladez.cache.Stamp;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.load.SourceTree;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;

/** Reads the entries of a source folder, parsing only those files that are not known already. */
final class Entries {
  private final BuildRequest request;
  private final EntryFiles files;
  private final Map<String, Stamp> stamps;
  private final Diagnostics diagnostics;

  Entries(
      BuildRequest request, EntryFiles files, Map<String, Stamp> stamps, Diagnostics diagnostics) {
    this.request = request;
    this.files = files;
    this.stamps = stamps;
    this.diagnostics = diagnostics;
  }

  Parsed read(SourceTree tree, Workers workers) throws IOException {
    Map<String, Content> known =
        files.read(tree.entries(), file -> Optional.ofNullable(stamps.get(file.path())), workers);
    List<Content> contents =
        tree.entries().stream()
            .map(file -> Objects.requireNonNull(known.get(file.path())))
            .toList();
    Set<EntryId> unreadable = new HashSet<>();
    Set<EntryId> drafts = new HashSet<>();
    for (int i = 0; i < contents.size(); i++) {
      EntryId id = tree.entries().get(i).id();
      Optional<ParsedEntry> entry = contents.get(i).entry();
      contents.get(i).diagnostics().forEach(diagnostics::add);
      if (entry.isEmpty()) {
        unreadable.add(id);
      } else if (entry.get().draft() && !request.drafts()) {
        drafts.add(id);
      }
    }
    // A draft in one language is one in all: its translation would have nothing to inherit.
    List<ParsedEntry> shown =
        contents.stream()
            .flatMap(content -> content.entry().stream())
            .filter(e -> !drafts.contains(e.id()))
            .toList();
    return new Parsed(shown, drafts, unreadable, tree.files());
  }
}
