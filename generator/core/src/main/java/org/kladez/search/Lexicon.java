package org.kladez.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.kladez.search.words.Concepts;
import org.kladez.search.words.Met;
import org.kladez.search.words.WordTerms;
import org.kladez.search.words.Words;

/**
 * Makes of texts the words and the terms that an index has of them. Words and terms are numbers
 * here, each in the order in which it was first met: a large site has hundreds of thousands, and an
 * object for each would be most of the memory. It serves one thread.
 */
final class Lexicon implements Met {
  private static final int USUAL = 1 << 14;

  /** Room for words that come after those that were read: there are few as a rule. */
  private static final int SPARE = 1 << 10;

  private static final int[] NONE = {};

  private final Words cutter = new Words();
  private LetterTable written = new LetterTable();
  private final LetterTable folded;
  private final LetterTable terms;
  private final WordTerms dictionary;
  private final Concepts concepts;

  /** The folded words of the written ones. */
  private int[] foldedOf = new int[USUAL];

  /** The terms of all folded words, one after the other, and where each word's end. */
  private int[] pool = new int[USUAL];

  private int[] ends = new int[USUAL];

  /** Whether a concept's name may begin with a folded word. */
  private boolean[] begins = new boolean[USUAL];

  /** How many documents have a folded word. */
  private int[] met = new int[USUAL];

  /** The words of the text that was cut last. */
  private int[] text = new int[USUAL];

  private int length;

  Lexicon(WordTerms dictionary, Concepts concepts) {
    this(dictionary, concepts, new LetterTable(), new LetterTable());
  }

  private Lexicon(WordTerms dictionary, Concepts concepts, LetterTable folded, LetterTable terms) {
    this.dictionary = dictionary;
    this.concepts = concepts;
    this.folded = folded;
    this.terms = terms;
  }

  /** Writes the words and terms with their numbers. */
  void write(ByteSink out) {
    folded.write(out);
    terms.write(out);
    for (int word = 0; word < folded.size(); word++) {
      out.number(met[word]);
      out.number(((end(word) - begin(word)) << 1) | (begins[word] ? 1 : 0));
      for (int place = begin(word); place < end(word); place++) {
        out.number(pool[place]);
      }
    }
  }

  /** Reads what {@link #write} has written, for the same dictionary and concepts. */
  static Lexicon read(ByteSource in, WordTerms dictionary, Concepts concepts) {
    LetterTable folded = LetterTable.read(in);
    Lexicon read = new Lexicon(dictionary, concepts, folded, LetterTable.read(in));
    read.met = new int[folded.size() + SPARE];
    read.begins = new boolean[folded.size() + SPARE];
    read.ends = new int[folded.size() + SPARE];
    for (int word = 0; word < folded.size(); word++) {
      read.met[word] = in.number();
      int own = in.number();
      read.begins[word] = (own & 1) == 1;
      int begin = read.begin(word);
      int end = begin + (own >>> 1);
      read.ends[word] = end;
      read.pool = roomFor(end, read.pool);
      for (int place = begin; place < end; place++) {
        read.pool[place] = in.number();
      }
    }
    return read;
  }

  /** Gives back what only texts need: those that come later have to be looked at more closely. */
  void settle() {
    written = new LetterTable();
    foldedOf = new int[USUAL];
    folded.trim();
    terms.trim();
  }

  /** Notes that one document more has a word, or one less. */
  void met(int word, int more) {
    met[word] += more;
  }

  /** How many terms are known. */
  int termCount() {
    return terms.size();
  }

  /** The text of a term. */
  String termText(int term) {
    return terms.word(term);
  }

  /** The first letter of a term. */
  char termBegin(int term) {
    return terms.first(term);
  }

  /** The number of a term that is known; -1 of any other. */
  int termNumber(String term) {
    return terms.find(term);
  }

  /** The number of a term, a new one when it is not known. */
  int numberOf(String term) {
    return terms.number(term);
  }

  /** The text of a folded word. */
  String wordText(int word) {
    return folded.word(word);
  }

  /** How many documents have a word. */
  int met(int word) {
    return met[word];
  }

  /** The words that have one of some terms and no other, whether a document has them or not. */
  List<Integer> wordsOf(BitSet some) {
    List<Integer> words = new ArrayList<>();
    for (int word = 0; word < folded.size(); word++) {
      if (end(word) - begin(word) == 1 && some.get(pool[begin(word)])) {
        words.add(word);
      }
    }
    return words;
  }

  private boolean isMet(String word) {
    int number = folded.find(word);
    return number >= 0 && met[number] > 0;
  }

  /** Cuts a text and says how many words it has. */
  int cut(String whole) {
    length = 0;
    cutter.each(whole, this::take);
    return length;
  }

  /** The number of a word of the text. */
  int word(int at) {
    return text[at];
  }

  /** Where the terms of a word begin. */
  int begin(int word) {
    return word == 0 ? 0 : ends[word - 1];
  }

  /** Where the terms of a word end. */
  int end(int word) {
    return ends[word];
  }

  /** The term at a place. */
  int term(int place) {
    return pool[place];
  }

  /** The concepts whose names begin at a word of the text. */
  int[] concepts(int at) {
    return begins[text[at]] ? numbers(concepts.at(this::termsAt, length, at)) : NONE;
  }

  private List<String> termsAt(int at) {
    int word = text[at];
    return IntStream.range(begin(word), end(word)).mapToObj(own -> terms.word(pool[own])).toList();
  }

  /** The concepts among the terms. */
  List<String> concepts() {
    List<String> concepts = new ArrayList<>();
    for (int term = 0; term < terms.size(); term++) {
      if (Concepts.MARK == terms.first(term)) {
        concepts.add(terms.word(term));
      }
    }
    return concepts;
  }

  private void take(char[] letters, int size) {
    int known = written.size();
    int number = written.number(letters, size);
    if (number == known) {
      foldedOf = roomFor(number, foldedOf);
      foldedOf[number] = folded(Words.fold(new String(letters, 0, size)));
    }
    text = roomFor(length, text);
    text[length] = foldedOf[number];
    length++;
  }

  private int folded(String word) {
    int known = folded.size();
    int number = folded.number(word);
    if (number == known) {
      List<String> own = dictionary.termsOf(word);
      begins = number < begins.length ? begins : Arrays.copyOf(begins, 2 * number);
      begins[number] = concepts.begin(own);
      ends = roomFor(number, ends);
      met = roomFor(number, met);
      ends[number] = begin(number) + own.size();
      pool = roomFor(ends[number], pool);
      for (int i = 0; i < own.size(); i++) {
        pool[begin(number) + i] = terms.number(own.get(i));
      }
    }
    return number;
  }

  private int[] numbers(Collection<String> some) {
    return some.stream().mapToInt(terms::number).toArray();
  }

  private static int[] roomFor(int place, int[] numbers) {
    return place < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * place);
  }

  @Override
  public boolean has(String word) {
    return isMet(word) || dictionary.words().contains(word);
  }

  @Override
  public void stemmed(BiConsumer<String, String> taker) {
    for (int word = 0; word < folded.size(); word++) {
      if (met[word] > 0 && end(word) - begin(word) == 1) {
        give(folded.word(word), terms.word(pool[begin(word)]), taker);
      }
    }
    // Names of the glossary are asked for too, whether a text has them or not.
    for (String word : dictionary.words()) {
      List<String> own = dictionary.of(word);
      if (!isMet(word) && own.size() == 1) {
        give(word, own.get(0), taker);
      }
    }
  }

  private static void give(String word, String term, BiConsumer<String, String> taker) {
    if (WordTerms.isStem(term)) {
      taker.accept(word, term);
    }
  }
}
