package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.Structure;

/** Keeps how the entries of a store hang together, so that they need not all be joined again. */
public final class Structures {
  static final String FILE = "structure.bin";

  private final Path memory;
  private final EntryStore store;
  private final Map<String, Language> languages;
  private final long around;

  /**
   * Keeps the structure of a store's entries.
   *
   * @param memory the folder of the store
   * @param store the entries
   * @param languages the site's languages
   * @param drafts the entries that are left out
   * @param files the paths of all files of the content, to which links may lead
   */
  public Structures(
      Path memory,
      EntryStore store,
      List<Language> languages,
      Collection<EntryId> drafts,
      Collection<String> files) {
    this.memory = memory;
    this.store = store;
    this.languages =
        languages.stream().collect(Collectors.toMap(Language::code, language -> language));
    this.around =
        Checksum.ofAll(drafts.stream().map(EntryId::toString).toList()) * 31
            + Checksum.ofAll(files);
  }

  /**
   * The structure of the entries as the last run found them.
   *
   * @return the structure; nothing when it is not known
   * @throws IOException when it cannot be told who kept it
   */
  public Optional<Structure> before() throws IOException {
    Optional<Long> state = store.before();
    return state.isEmpty()
        ? Optional.empty()
        : file()
            .read()
            .filter(in -> in.whole() == state.get() && in.whole() == around)
            .map(in -> new Reader(in, languages).structure());
  }

  /**
   * Keeps the structure of the entries as they are now.
   *
   * @param structure the structure
   * @throws IOException when it cannot be written
   */
  public void save(Structure structure) throws IOException {
    if (store.isWritten()) {
      long state = store.now();
      file()
          .write(
              out -> {
                out.whole(state).whole(around);
                new Writer(out, structure).write();
              });
    }
  }

  private CacheFile file() throws IOException {
    return new CacheFile(memory, FILE, Identity.current());
  }

  /** Writes a structure, with numbers for its entries. */
  private record Writer(Packer out, Structure structure, Map<EntryId, Integer> numbers) {
    Writer(Packer out, Structure structure) {
      this(out, structure, new LinkedHashMap<>());
    }

    void write() {
      Set<EntryId> ids = new TreeSet<>(structure.inverse().keySet());
      structure.inverse().values().forEach(lists -> lists.values().forEach(ids::addAll));
      structure.lists().values().forEach(lists -> lists.values().forEach(ids::addAll));
      for (EntryId id : ids) {
        numbers.put(id, numbers.size());
      }
      out.each(ids, id -> out.text(id.type()).text(id.slug()));
      each(
          structure.inverse(),
          id -> out.number(number(id)),
          relations -> each(relations, out::text, this::ids));
      each(structure.lists(), this::language, lists -> each(lists, out::text, this::ids));
      each(
          structure.terms(),
          this::language,
          terms -> each(terms, out::text, byTerm -> each(byTerm, out::text, this::ids)));
      each(structure.pictures(), out::text, files -> out.each(new TreeSet<>(files), out::text));
      findings(structure.findings());
      each(structure.linkFindings(), out::text, this::findings);
    }

    private <K extends Comparable<? super K>, V> void each(
        Map<K, V> map, java.util.function.Consumer<K> key, java.util.function.Consumer<V> value) {
      out.each(
          new TreeMap<>(map).entrySet(),
          one -> {
            key.accept(one.getKey());
            value.accept(one.getValue());
          });
    }

    private void language(Language language) {
      out.text(language.code());
    }

    private int number(EntryId id) {
      return java.util.Objects.requireNonNull(numbers.get(id));
    }

    private void ids(List<EntryId> ids) {
      out.each(ids, id -> out.number(number(id)));
    }

    private void findings(List<Diagnostic> findings) {
      out.each(findings, finding -> DiagnosticFormat.write(finding, out));
    }
  }

  /** Reads what {@link Writer} has written. */
  private record Reader(Unpacker in, Map<String, Language> languages, List<EntryId> table) {
    Reader(Unpacker in, Map<String, Language> languages) {
      this(in, languages, in.each(() -> new EntryId(in.text(), in.text())));
    }

    Structure structure() {
      return new Structure(
          map(this::id, () -> map(in::text, this::ids)),
          map(this::language, () -> map(in::text, this::ids)),
          map(this::language, () -> map(in::text, () -> map(in::text, this::ids))),
          map(in::text, () -> new HashSet<>(in.each(in::text))),
          findings(),
          map(in::text, this::findings));
    }

    private <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
      Map<K, V> map = new HashMap<>();
      for (int left = in.count(); left > 0; left--) {
        map.put(key.get(), value.get());
      }
      return Collections.unmodifiableMap(map);
    }

    private Language language() {
      return java.util.Objects.requireNonNull(languages.get(in.text()));
    }

    private EntryId id() {
      return table.get(in.count());
    }

    private List<EntryId> ids() {
      List<EntryId> ids = new ArrayList<>();
      for (int left = in.count(); left > 0; left--) {
        ids.add(id());
      }
      return Collections.unmodifiableList(ids);
    }

    private List<Diagnostic> findings() {
      return in.each(() -> DiagnosticFormat.read(in));
    }
  }
}
