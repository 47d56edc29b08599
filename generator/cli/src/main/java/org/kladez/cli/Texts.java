package org.kladez.cli;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The command's own texts in one language: keys to patterns in ICU's message syntax. */
final class Texts {
  private final Locale locale;
  private final Properties patterns;

  private Texts(Locale locale, Properties patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  static Texts load(Locale locale) {
    Properties patterns = new Properties();
    String name = "cli_" + locale.getLanguage() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the texts are missing: " + name);
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(locale, patterns);
  }

  Locale locale() {
    return locale;
  }

  String get(String key) {
    return get(key, Map.of());
  }

  String get(String key, Map<String, ?> arguments) {
    return new MessageFormat(pattern(key), locale).format(arguments);
  }

  String pattern(String key) {
    return Optional.ofNullable(patterns.getProperty(key))
        .orElseThrow(() -> new IllegalArgumentException("no text with the key " + key));
  }

  Set<String> keys() {
    return patterns.stringPropertyNames();
  }
}
