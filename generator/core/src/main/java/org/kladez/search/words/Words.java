package org.kladez.search.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts texts into words as UAX #29 says and folds them. An object serves one thread; it is kept
 * because a tokenizer is dear to make.
 */
public final class Words {
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /**
   * A word and where it begins.
   *
   * @param folded the word as it is searched
   * @param start the number of UTF-16 units before it in the text
   */
  public record Word(String folded, int start) {}

  /** Takes the words of a text. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes a word.
     *
     * @param letters the word as written, at the beginning; they change after the call
     * @param length how many letters it has
     */
    void take(char[] letters, int length);
  }

  /**
   * The words of a text.
   *
   * @param text the text
   * @return its words, folded, in their order
   */
  public List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    each(
        text,
        (letters, length) ->
            words.add(new Word(fold(new String(letters, 0, length)), offset.startOffset())));
    return words;
  }

  /**
   * Gives the words of a text as they are written, in their order.
   *
   * @param text the text
   * @param taker takes them
   */
  public void each(String text, Taker taker) {
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        taker.take(term.buffer(), term.length());
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes equal what people write for each other: large and small letters, ё and е, an English
   * possessive and the plain word.
   *
   * @param word a word as written
   * @return the folded word; folding it again changes nothing
   */
  public static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int length = lower.length();
    boolean possessive =
        length > 2
            && lower.charAt(length - 1) == 's'
            && "'’".indexOf(lower.charAt(length - 2)) >= 0;
    return possessive ? lower.substring(0, length - 2) : lower;
  }
}
