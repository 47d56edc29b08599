package org.kladez.i18n;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Names of files and addresses made from words of any script. */
public final class Slugs {
  private Slugs() {}

  /**
   * Writes a text in small Latin letters, digits and hyphens. Russian is transliterated by the
   * table of the United States Board on Geographic Names: {@code Школа 160} gives {@code
   * shkola-160}.
   *
   * @param text any text
   * @return the slug; empty when no letter or digit is left
   */
  public static String of(String text) {
    String latin =
        Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII").transliterate(text);
    return latin
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
