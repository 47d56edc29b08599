package org.kladez.i18n;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.Bucket;
import com.ibm.icu.text.AlphabeticIndex.Bucket.LabelType;
import java.util.List;
import java.util.Locale;

/**
 * The letters under which an index of a language lists texts: in Russian «ёлка» stands under «Е».
 * Latin letters have their own, and what begins with no letter stands under {@code #}.
 */
public final class Letters {
  private static final String NONE = "#";

  private final AlphabeticIndex.ImmutableIndex<String> index;

  /**
   * Makes the letters of a language.
   *
   * @param locale the language
   * @param others languages whose letters stand beside its own
   */
  public Letters(Locale locale, List<Locale> others) {
    AlphabeticIndex<String> letters = new AlphabeticIndex<>(locale);
    letters.addLabels(Locale.ENGLISH);
    others.forEach(letters::addLabels);
    this.index = letters.buildImmutableIndex();
  }

  /**
   * A text without the quotation marks, dots and the like before its first letter or digit, which
   * an index passes over.
   *
   * @param text the text
   * @return what it is sorted by; the text itself when it has no letter or digit
   */
  public static String bare(String text) {
    String bare = text.replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return bare.isEmpty() ? text : bare;
  }

  /**
   * The letter of a text.
   *
   * @param text the text
   * @return the letter, or {@code #} when it begins with none
   */
  public String of(String text) {
    Bucket<String> bucket = index.getBucket(index.getBucketIndex(bare(text)));
    return bucket.getLabelType() == LabelType.NORMAL ? bucket.getLabel() : NONE;
  }
}
