package org.kladez.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry.ReferenceUse;
import org.kladez.yaml.YamlScalar;

/** Reads references to entries, and remembers those that it has read. */
final class ReferenceReader {
  private final Diagnostics diagnostics;
  private final List<ReferenceUse> uses = new ArrayList<>();

  ReferenceReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<ReferenceUse> uses() {
    return List.copyOf(uses);
  }

  Optional<FieldValue> read(String name, Kind.Reference kind, YamlScalar scalar) {
    String written = scalar.text();
    int slash = written.indexOf('/');
    String type = slash > 0 ? written.substring(0, slash) : kind.to().get(0);
    String slug = written.substring(slash + 1);
    boolean ambiguous = slash < 0 && kind.to().size() > 1;
    if (ambiguous || slug.isEmpty() || !kind.to().contains(type)) {
      diagnostics.add(
          Code.REFERENCE_TYPE,
          scalar.position(),
          "field",
          name,
          "value",
          written,
          "expected",
          kind.to().get(0) + "/" + (slug.isEmpty() ? "…" : slug),
          "types",
          String.join(", ", kind.to()));
      return Optional.empty();
    }
    EntryId target = new EntryId(type, slug);
    uses.add(
        new ReferenceUse(name, target, written, Set.of(target), kind.inverse(), scalar.position()));
    return Optional.of(new FieldValue.Reference(target));
  }

  /** The references from a number on are the items of one list. */
  void standTogether(int from) {
    List<ReferenceUse> items = uses.subList(from, uses.size());
    Set<EntryId> list = items.stream().map(ReferenceUse::target).collect(Collectors.toSet());
    items.replaceAll(use -> use.inList(list));
  }
}
