package org.kladez.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.WordTerms;

/**
 * What a pack was made of, so that the next build need only look at the documents that have
 * changed.
 *
 * @param commit the state of the index that was written with it
 * @param documents the documents in their order
 * @param lexicon their words and terms
 * @param postings where each term occurs; terms that no document has any more among them
 * @param norms the norms of each field
 * @param statistics how many documents have each field, and how many occurrences of terms it has
 * @param dictionary the files of the pack
 */
record KeptPack(
    String commit,
    List<KeptDocument> documents,
    Lexicon lexicon,
    PostingsTable postings,
    List<byte[]> norms,
    List<long[]> statistics,
    KeptDictionary dictionary) {
  private static final int FIELDS = SearchFields.ALL.size();

  /**
   * Reads what an earlier build has kept.
   *
   * @param file what {@link Writer} has written, for the same dictionary and concepts
   * @param commit the state of the index that it must belong to
   * @return nothing when it is another index's, cut off or damaged
   */
  static Optional<KeptPack> read(Path file, String commit, WordTerms terms, Concepts concepts) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      // What cannot be read is as good as none: everything is made anew.
      return Optional.empty();
    }
    int length = bytes.length - Long.BYTES;
    if (length < 0) {
      return Optional.empty();
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    if (ByteBuffer.wrap(bytes).getLong(length) != sum.getValue()) {
      return Optional.empty();
    }
    return Optional.of(read(new ByteSource(bytes), terms, concepts))
        .filter(kept -> kept.commit().equals(commit));
  }

  private static KeptPack read(ByteSource in, WordTerms terms, Concepts concepts) {
    List<KeptDocument> documents = new ArrayList<>();
    while (in.number() == 1) {
      documents.add(KeptDocument.read(in));
    }
    Lexicon lexicon = Lexicon.read(in, terms, concepts);
    PostingsTable postings = PostingsTable.read(in);
    List<byte[]> norms = new ArrayList<>();
    List<long[]> statistics = new ArrayList<>();
    for (int field = 0; field < FIELDS; field++) {
      norms.add(in.raw(documents.size()));
      statistics.add(new long[] {in.number(), in.number()});
    }
    return new KeptPack(
        in.text(), documents, lexicon, postings, norms, statistics, KeptDictionary.read(in));
  }

  /** Writes it while the pack is made. */
  static final class Writer implements Closeable {
    private final CRC32C sum = new CRC32C();
    private final OutputStream out;
    private final ByteSink sink;

    Writer(Path file) throws IOException {
      this.out = new CheckedOutputStream(Files.newOutputStream(file), sum);
      this.sink = ByteSink.to(out);
    }

    /** Takes the next document. */
    void document(KeptDocument document) {
      sink.number(1);
      document.write(sink);
    }

    /** Takes all else, after the last document. */
    void finish(String commit, Gathered gathered, KeptDictionary dictionary) throws IOException {
      sink.number(0);
      Lexicon lexicon = gathered.lexicon();
      lexicon.write(sink);
      sink.number(lexicon.termCount());
      gathered.writePostings(sink);
      for (int field = 0; field < FIELDS; field++) {
        sink.raw(gathered.norms().get(field));
        Arrays.stream(gathered.statistics().get(field)).forEach(n -> sink.number((int) n));
      }
      sink.text(commit);
      dictionary.write(sink);
      sink.flush();
      out.write(ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array());
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
