package org.kladez.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in several languages.
 *
 * @param byLanguage texts by language code
 * @param otherwise what stands in where a language has no text
 */
public record LocalizedText(Map<String, String> byLanguage, String otherwise) {
  /** Copies the texts. */
  public LocalizedText {
    byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
  }

  /**
   * The text for a language.
   *
   * @param language the language
   * @return its text, or the stand-in
   */
  public String in(Language language) {
    return byLanguage.getOrDefault(language.code(), otherwise);
  }

  /**
   * A text that is the same in every language.
   *
   * @param text the text
   * @return the text
   */
  public static LocalizedText same(String text) {
    return new LocalizedText(Map.of(), text);
  }
}
