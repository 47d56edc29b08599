package org.kladez.i18n;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Locale;

/**
 * Sorting of texts as the readers of a language expect it; equal texts are told apart by code
 * points.
 */
public final class Collation {
  private Collation() {}

  /**
   * The order of a language.
   *
   * @param locale the language
   * @return a comparator; safe for use by several threads
   */
  public static Comparator<String> of(Locale locale) {
    Collator collator = Collator.getInstance(locale);
    if (collator instanceof RuleBasedCollator rules) {
      rules.setNumericCollation(true);
    }
    return Comparator.<String, String>comparing(text -> text, collator.freeze()::compare)
        .thenComparing(Comparator.naturalOrder());
  }
}
