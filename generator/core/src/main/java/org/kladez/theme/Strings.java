package org.kladez.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.i18n.Patterns;
import org.kladez.i18n.Phrase;
import org.kladez.model.Language;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/** A theme's texts: {@code i18n/<language>.yml}, keys to patterns in ICU's message syntax. */
public final class Strings {
  private final Map<Language, Map<String, Phrase>> phrases = new TreeMap<>();

  private Strings(Map<Language, Map<String, String>> patterns) {
    patterns.forEach((language, texts) -> phrases.put(language, phrases(language, texts)));
  }

  private static Map<String, Phrase> phrases(Language language, Map<String, String> texts) {
    Locale locale = language.locale();
    Map<String, Phrase> phrases = new HashMap<>();
    texts.forEach((key, pattern) -> phrases.put(key, new Phrase(pattern, locale)));
    return phrases;
  }

  /**
   * Reads the texts of all languages and tells keys that a language lacks, and plural forms.
   *
   * @param theme the theme
   * @param languages the site's languages
   * @param diagnostics takes the faults
   * @return the texts
   */
  public static Strings read(Theme theme, List<Language> languages, Diagnostics diagnostics) {
    Map<Language, Map<String, String>> patterns = new TreeMap<>();
    Set<String> keys = new TreeSet<>();
    for (Language language : languages) {
      read(theme, language, diagnostics)
          .ifPresent(
              texts -> {
                keys.addAll(texts.keySet());
                patterns.put(language, texts);
              });
    }
    patterns.forEach(
        (language, texts) ->
            keys.stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(key -> tellMissing(file(theme, language), key, diagnostics)));
    return new Strings(patterns);
  }

  private static void tellMissing(String file, String key, Diagnostics diagnostics) {
    diagnostics.add(Code.STRING_MISSING, SourcePosition.wholeFile(file), "key", key);
  }

  private static String file(Theme theme, Language language) {
    return theme.file("i18n/" + language.code() + ".yml");
  }

  /** The texts of a language; nothing when no layer of the theme has a file of it. */
  private static Optional<Map<String, String>> read(
      Theme theme, Language language, Diagnostics diagnostics) {
    String path = "i18n/" + language.code() + ".yml";
    Map<String, String> texts = new TreeMap<>();
    boolean found = false;
    for (Theme.Layer layer : theme.layers()) {
      Optional<String> text = layer.text(path);
      found |= text.isPresent();
      text.flatMap(t -> YamlReader.readMap(t, layer.file(path), 0, diagnostics))
          .ifPresent(map -> texts.putAll(texts(map, language, diagnostics)));
    }
    if (!found) {
      String file = file(theme, language);
      diagnostics.add(Code.THEME_FILE_MISSING, SourcePosition.wholeFile(file), "file", file);
    }
    return found ? Optional.of(texts) : Optional.empty();
  }

  private static Map<String, String> texts(
      YamlMap map, Language language, Diagnostics diagnostics) {
    Map<String, String> texts = new TreeMap<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (entry.value() instanceof YamlScalar scalar) {
                texts.put(key, scalar.text());
                check(key, scalar, language, diagnostics);
              } else {
                texts.put(key, "");
                diagnostics.add(
                    Code.STRING_SYNTAX, entry.value().position(), "key", key, "problem", "{…}");
              }
            });
    return texts;
  }

  private static void check(
      String key, YamlScalar scalar, Language language, Diagnostics diagnostics) {
    try {
      for (String form : Patterns.missingPluralForms(scalar.text(), language.locale())) {
        diagnostics.add(
            Diagnostic.of(Code.STRING_PLURAL, scalar.position(), "key", key, "form", form));
      }
    } catch (IllegalArgumentException e) {
      String problem = String.valueOf(e.getMessage());
      diagnostics.add(Code.STRING_SYNTAX, scalar.position(), "key", key, "problem", problem);
    }
  }

  /**
   * Writes out a text.
   *
   * @param language the language
   * @param key the text's key
   * @param arguments values for {@code {0}}, {@code {1}} …
   * @return the text, or nothing when there is no such key
   */
  public Optional<String> format(Language language, String key, List<Object> arguments) {
    return Optional.ofNullable(phrases.getOrDefault(language, Map.of()).get(key))
        .map(phrase -> phrase.with(arguments));
  }
}
