package org.kladez.scaffold;

import java.util.Locale;
import java.util.Map;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.model.LocalizedText;

/**
 * What is said to editors, in their language.
 *
 * @param language the code of the language
 * @param catalogue the generator's own texts
 */
record Words(String language, MessageCatalogue catalogue) {
  static Words of(Locale messages) {
    return new Words(messages.getLanguage(), MessageCatalogue.load(messages));
  }

  /** A text of the site, on one line. */
  String of(LocalizedText text) {
    return text.byLanguage()
        .getOrDefault(language, text.otherwise())
        .strip()
        .replaceAll("\\s+", " ");
  }

  String get(String key) {
    return get(key, Map.of());
  }

  String get(String key, Map<String, String> arguments) {
    return catalogue.format(key, arguments);
  }
}
