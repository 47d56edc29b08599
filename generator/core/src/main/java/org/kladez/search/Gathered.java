package org.kladez.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The documents of a language and where their terms occur, with their index written.
 *
 * @param documents the documents in their order
 * @param lexicon their words
 * @param norms the norms of each field
 * @param statistics how many documents have each field, and how many occurrences of terms it has
 * @param terms the postings of all terms; asked for at most once
 * @param revision what has changed since the last build; nothing when all was made anew
 */
record Gathered(
    List<SearchDocument> documents,
    Lexicon lexicon,
    List<byte[]> norms,
    List<long[]> statistics,
    Supplier<Map<String, Postings>> terms,
    Optional<Revision> revision) {
  /** An index may have so many deleted documents. */
  private static final int FEW = 2;

  /** And so many more for each one that counts. */
  private static final double SHARE = 0.1;

  /**
   * Writes the index. Where it is the last one with some changes, it is made from that.
   *
   * @param sources the documents, from the first to the last each time
   * @param about what the index says of itself
   * @param notes takes the documents
   * @param index may still be writing the index afterwards
   */
  static Gathered of(
      SearchStart start,
      SearchPlaces places,
      Supplier<Stream<SearchSource>> sources,
      Map<String, String> about,
      KeptPack.Writer notes,
      IndexWriting index)
      throws IOException {
    if (start.last().isPresent()) {
      SearchStart.Last last = start.last().get();
      int size = last.kept().documents().size();
      int most = FEW + (int) (SHARE * size) - last.index().deleted();
      Optional<Revision> revision = Revision.of(last.kept(), sources.get(), most);
      if (revision.isPresent()) {
        Revision made = revision.get();
        index.start(() -> SearchIndex.revise(last.places().index(), places.index(), made, about));
        return of(made, notes);
      }
    }
    Lexicon lexicon = new Lexicon(start.words(), start.concepts());
    return anew(places, sources.get(), lexicon, about, notes);
  }

  private static Gathered of(Revision revision, KeptPack.Writer notes) throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    for (KeptDocument document : revision.documents()) {
      notes.document(document);
      documents.add(document.document());
    }
    return new Gathered(
        documents,
        revision.lexicon(),
        revision.norms(),
        revision.statistics(),
        revision::terms,
        Optional.of(revision));
  }

  private static Gathered anew(
      SearchPlaces places,
      Stream<SearchSource> sources,
      Lexicon lexicon,
      Map<String, String> about,
      KeptPack.Writer notes)
      throws IOException {
    List<SearchDocument> documents = new ArrayList<>();
    Inversion inversion = new Inversion(lexicon);
    for (Iterator<SearchSource> each = sources.iterator(); each.hasNext(); ) {
      SearchText text = each.next().text().get();
      documents.add(text.document());
      notes.document(KeptDocument.of(text.key(), text.document(), inversion.add(text)));
    }
    Inverted inverted = inversion.inverted();
    lexicon.settle();
    SearchIndex.write(places.index(), documents, inverted, about);
    return new Gathered(
        documents,
        lexicon,
        inverted.norms(),
        inverted.statistics(),
        inverted::terms,
        Optional.empty());
  }

  /** Writes the postings of all terms in the order of their numbers. */
  void writePostings(ByteSink out) {
    int count = lexicon.termCount();
    if (revision.isPresent()) {
      revision.get().postings().write(count, out);
      return;
    }
    Map<String, Postings> all = terms.get();
    for (int term = 0; term < count; term++) {
      all.getOrDefault(lexicon.termText(term), Postings.none()).write(out);
    }
  }
}
