package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kladez.binary.Slice;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;

/**
 * Keeps what the entries' files say: within a run their texts, which would fill the memory, and
 * between runs all of it, so that only changed files are parsed again. Safe for use by several
 * threads.
 */
public final class EntryStore implements AutoCloseable {
  static final String TEXTS = "texts.bin";

  private final Path memory;
  private final Optional<TextFile> texts;
  private final Map<String, Language> languages;
  private final long basis;
  private final long begin;
  private final SharedTexts shared;
  private final Map<String, KeptEntry> before;
  private final Map<String, KeptEntry> now = new LinkedHashMap<>();
  private final Set<String> other = new TreeSet<>();
  private volatile boolean restamped;
  private Map<String, KeptEntry> inOrder = Map.of();

  private EntryStore(
      Path memory,
      Optional<TextFile> texts,
      Map<String, Language> languages,
      long basis,
      long begin,
      EntryIndex kept) {
    this.memory = memory;
    this.texts = texts;
    this.languages = languages;
    this.basis = basis;
    this.begin = begin;
    this.shared = kept.shared();
    this.before = kept.entries();
  }

  /**
   * What a file says.
   *
   * @param entry the entry; nothing when it could not be read
   * @param diagnostics what is wrong with the file by itself
   */
  public record Content(Optional<ParsedEntry> entry, List<Diagnostic> diagnostics) {
    /** Copies the findings. */
    public Content {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Opens the store of a source folder.
   *
   * @param memory the folder of what is kept between runs
   * @param languages the site's languages
   * @param basis all that a parsed entry depends on besides its file: the schemas, for instance
   * @param begin when the run began: files written then or later are not to be trusted
   * @param anew whether to forget what an earlier run has kept
   * @return the store; without one it may write to, it keeps everything in memory
   * @throws IOException when it cannot be read
   */
  public static EntryStore open(
      Path memory, List<Language> languages, List<String> basis, long begin, boolean anew)
      throws IOException {
    return open(memory, languages, basis, begin, anew ? Optional.empty() : EntryIndex.read(memory));
  }

  /**
   * Opens the store of a source folder of which the index has been read already.
   *
   * @param memory the folder of what is kept between runs
   * @param languages the site's languages
   * @param basis all that a parsed entry depends on besides its file
   * @param begin when the run began
   * @param index what an earlier run has kept; nothing when that is to be forgotten
   * @return the store
   * @throws IOException when it cannot be read
   */
  public static EntryStore open(
      Path memory,
      List<Language> languages,
      List<String> basis,
      long begin,
      Optional<EntryIndex> index)
      throws IOException {
    long sum = Checksum.ofAll(basis);
    Optional<TextFile> texts = TextFile.open(memory.resolve(TEXTS));
    EntryIndex kept = EntryIndex.none();
    if (texts.isPresent()) {
      long size = texts.get().size();
      kept = index.filter(last -> last.fits(sum, size)).orElse(kept);
      if (kept.entries().isEmpty()) {
        // First the index: one that names places in a file which is not there any more misleads.
        Files.deleteIfExists(memory.resolve(EntryIndex.FILE));
        texts.get().clear();
      }
    }
    Map<String, Language> byCode =
        languages.stream().collect(Collectors.toMap(Language::code, language -> language));
    return new EntryStore(memory, texts, byCode, sum, begin, kept);
  }

  /**
   * Whether {@link #find(String, Stamp)} knows a file.
   *
   * @param path the file
   * @param stamp what the file system says of it
   * @return true when it is certainly as it was
   */
  public boolean knows(String path, Stamp stamp) {
    KeptEntry kept = before.get(path);
    return kept != null && kept.trusted() && kept.stamp().equals(stamp);
  }

  /**
   * What a file said, when it is certainly as it was, without reading it.
   *
   * @param path the file
   * @param stamp what the file system says of it
   * @return what it says; nothing when it must be read to know
   */
  public Optional<Content> find(String path, Stamp stamp) {
    KeptEntry kept = before.get(path);
    if (kept == null || !knows(path, stamp)) {
      return Optional.empty();
    }
    note(path, kept, true);
    return Optional.of(unpack(path, kept));
  }

  /**
   * What a file said when it had the same content.
   *
   * @param path the file
   * @param stamp what the file system says of it
   * @param bytes its content
   * @return what it says; nothing when it must be parsed to know
   */
  public Optional<Content> find(String path, Stamp stamp, byte[] bytes) {
    KeptEntry kept = before.get(path);
    if (kept == null || kept.sum() != Checksum.of(bytes)) {
      return Optional.empty();
    }
    KeptEntry fresh = kept.with(stamp, stamp.modified() < begin);
    restamped = true;
    note(path, fresh, true);
    return Optional.of(unpack(path, fresh));
  }

  /**
   * Keeps what a file says.
   *
   * @param path the file
   * @param stamp what the file system said of it before it was read
   * @param bytes its content
   * @param content what it says
   * @return the same, with its text outside the memory where that is possible
   * @throws IOException when it cannot be written
   */
  public Content keep(String path, Stamp stamp, byte[] bytes, Content content) throws IOException {
    if (texts.isEmpty()) {
      return content;
    }
    Packer out = new Packer();
    out.each(content.diagnostics(), d -> DiagnosticFormat.write(d, out));
    out.flag(content.entry().isPresent());
    long live = 0;
    long frame = 0;
    long text = 0;
    if (content.entry().isPresent()) {
      ParsedEntry entry = content.entry().get();
      TextFile.Place segments = append(w -> w.segments(entry.body().segments()));
      TextFile.Place sections = append(w -> w.sections(entry.body().sections()));
      live = (long) segments.length() + sections.length();
      EntryWriter writer = EntryWriter.sharing(shared, out);
      writer.page(entry);
      segments.write(out);
      sections.write(out);
      writer.content(entry);
      Packer shown = new Packer();
      EntryWriter.telling(shown, at -> {}).face(entry);
      frame = Checksum.of(shown.toBytes());
      Packer both = new Packer().whole(segments.sum()).whole(sections.sum());
      text = Checksum.of(both.toBytes());
    }
    boolean trusted = stamp.modified() < begin;
    KeptEntry kept =
        new KeptEntry(
            stamp, trusted, Checksum.of(bytes), live, frame, text, Slice.of(out.toBytes()));
    note(path, kept, false);
    Optional<ParsedEntry> read = unpack(path, kept).entry();
    // Here several threads are at work, unlike where it is asked for.
    read.ifPresent(ParsedEntry::read);
    return new Content(read, content.diagnostics());
  }

  /**
   * Notes what is kept of a file.
   *
   * @param same whether it says what it said at the last run
   */
  private synchronized void note(String path, KeptEntry kept, boolean same) {
    now.put(path, kept);
    inOrder = Map.of();
    if (!same) {
      other.add(path);
    }
  }

  /** All entries in the order of their files, which is nearly the one that they came in. */
  synchronized Map<String, KeptEntry> inOrder() {
    if (inOrder.isEmpty()) {
      List<String> paths = new ArrayList<>(now.keySet());
      paths.sort(Comparator.naturalOrder());
      inOrder = new LinkedHashMap<>();
      paths.forEach(path -> inOrder.put(path, Objects.requireNonNull(now.get(path))));
    }
    return inOrder;
  }

  private TextFile.Place append(java.util.function.Consumer<EntryWriter> part) throws IOException {
    Packer out = new Packer();
    part.accept(EntryWriter.whole(out));
    return texts.orElseThrow().append(out.toBytes());
  }

  private Content unpack(String path, KeptEntry kept) {
    Unpacker in = new Unpacker(kept.packed().bytes(), kept.packed().from());
    List<Diagnostic> diagnostics = in.each(() -> DiagnosticFormat.read(in));
    if (!in.flag()) {
      return new Content(Optional.empty(), diagnostics);
    }
    ParsedEntry entry =
        EntryReader.sharing(shared, in, path)
            .entry(languages, places -> KeptText.read(texts.orElseThrow(), path, places));
    return new Content(Optional.of(entry), diagnostics);
  }

  /**
   * Makes sure that every text which was read was as it had been written. A template takes the
   * fault for its own, so whoever has rendered pages asks once more.
   *
   * @throws DamagedCacheException when one was not
   */
  public void check() {
    if (isDamaged()) {
      throw new DamagedCacheException(null);
    }
  }

  /**
   * Whether a text could not be read as it was written.
   *
   * @return true when what is kept is not to be used any more
   */
  public boolean isDamaged() {
    return texts.isPresent() && texts.get().isDamaged();
  }

  boolean isWritten() {
    return texts.isPresent();
  }

  /**
   * The files that do not say what they said at the last run.
   *
   * @return what they said then, by their paths; nothing when files came or went or one of them
   *     could not be read
   */
  public synchronized Optional<Map<String, ParsedEntry>> changed() {
    Map<String, ParsedEntry> changed = new TreeMap<>();
    for (String path : other) {
      Optional<ParsedEntry> said =
          Optional.ofNullable(before.get(path)).flatMap(then -> unpack(path, then).entry());
      if (said.isEmpty()) {
        return Optional.empty();
      }
      changed.put(path, said.get());
    }
    return now.size() == before.size() ? Optional.of(changed) : Optional.empty();
  }

  /** A number for all that the files said at the last run; nothing when that is not known. */
  Optional<Long> before() {
    return before.isEmpty() ? Optional.empty() : Optional.of(sum(before));
  }

  /** A number for all that the files say now. */
  long now() {
    return sum(inOrder());
  }

  /** In the order of their paths, as they are written. */
  private long sum(Map<String, KeptEntry> files) {
    Packer all = new Packer().whole(basis);
    files.forEach((path, kept) -> all.text(path).whole(kept.sum()));
    return Checksum.of(all.toBytes());
  }

  /**
   * Keeps for the next run what was found or kept in this one.
   *
   * @throws IOException when it cannot be written
   */
  public void save() throws IOException {
    if (texts.isEmpty() || isAsBefore()) {
      return;
    }
    new EntryIndex(basis, texts.get().size(), shared, inOrder()).write(memory);
  }

  /** Gives back the memory that only {@link #save} needs, after it. */
  public synchronized void release() {
    before.clear();
    inOrder = Map.of();
    now.replaceAll((path, kept) -> kept.withoutContent());
  }

  private synchronized boolean isAsBefore() {
    return other.isEmpty() && !restamped && now.size() == before.size();
  }

  @Override
  public void close() throws IOException {
    if (texts.isPresent()) {
      texts.get().close();
    }
  }
}
