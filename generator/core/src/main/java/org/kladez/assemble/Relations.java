package org.kladez.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry;
import org.kladez.model.ParsedEntry.ReferenceUse;

/** References between entries: whether they lead somewhere, and who refers to whom. */
final class Relations {
  private final Parsed parsed;
  private final Set<EntryId> known;
  private final Diagnostics diagnostics;
  private final Map<EntryId, Map<String, Set<EntryId>>> inverse = new HashMap<>();

  Relations(Parsed parsed, Set<EntryId> known, Diagnostics diagnostics) {
    this.parsed = parsed;
    this.known = known;
    this.diagnostics = diagnostics;
    parsed.entries().forEach(entry -> entry.references().forEach(use -> add(entry, use)));
  }

  /** The entries that refer to one, by the relation's inverse name, in the order of their ids. */
  Map<String, List<EntryId>> inverse(EntryId id) {
    Map<String, List<EntryId>> lists = new TreeMap<>();
    inverse.getOrDefault(id, Map.of()).forEach((name, ids) -> lists.put(name, List.copyOf(ids)));
    return lists;
  }

  /** A value without the references that lead nowhere; nothing when it was one itself. */
  static Optional<FieldValue> withoutBroken(FieldValue value, Set<EntryId> known) {
    if (value instanceof FieldValue.Reference reference) {
      return known.contains(reference.target()) ? Optional.of(value) : Optional.empty();
    }
    if (value instanceof FieldValue.Many many) {
      List<FieldValue> items = new ArrayList<>();
      many.items().forEach(item -> withoutBroken(item, known).ifPresent(items::add));
      return items.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Many(items));
    }
    if (value instanceof FieldValue.Group group) {
      Map<String, FieldValue> fields = new LinkedHashMap<>();
      group
          .fields()
          .forEach((name, item) -> withoutBroken(item, known).ifPresent(v -> fields.put(name, v)));
      return Optional.of(new FieldValue.Group(fields));
    }
    return Optional.of(value);
  }

  private void add(ParsedEntry from, ReferenceUse use) {
    if (!known.contains(use.target())) {
      tell(use);
      return;
    }
    use.inverse()
        .ifPresent(
            name ->
                inverse
                    .computeIfAbsent(use.target(), id -> new TreeMap<>())
                    .computeIfAbsent(name, n -> new TreeSet<>())
                    .add(from.id()));
  }

  /** Tells references that lead nowhere. */
  void check(List<ReferenceUse> uses) {
    uses.stream().filter(use -> !known.contains(use.target())).forEach(this::tell);
  }

  private void tell(ReferenceUse use) {
    EntryId target = use.target();
    if (parsed.unreadable().contains(target)) {
      return;
    }
    if (parsed.drafts().contains(target)) {
      diagnostics.add(Code.DRAFT_TARGET, use.at(), "target", target.toString());
      return;
    }
    diagnostics.add(
        Diagnostic.of(
                Code.UNKNOWN_REFERENCE,
                use.at(),
                "field",
                use.field(),
                "target",
                target.toString(),
                "type",
                target.type())
            .suggesting(meant(use)));
  }

  /** What was probably meant, as it is to be written; never what the list names already. */
  private Optional<String> meant(ReferenceUse use) {
    String type = use.target().type();
    List<String> slugs =
        known.stream()
            .filter(id -> id.type().equals(type) && !use.list().contains(id))
            .map(EntryId::slug)
            .toList();
    String before = use.written().indexOf('/') < 0 ? "" : type + "/";
    return Suggestions.nearest(use.target().slug(), slugs).map(slug -> before + slug);
  }
}
