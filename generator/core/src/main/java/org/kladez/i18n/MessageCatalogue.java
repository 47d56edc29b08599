package org.kladez.i18n;

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
import java.util.TreeMap;

/**
 * The generator's own texts in one language: keys to patterns in ICU's message syntax with named
 * arguments.
 *
 * <p>Example: {@code MessageCatalogue.load(Locale.ENGLISH).format("unknown-field.message",
 * Map.of("field", "titel"))}.
 */
public final class MessageCatalogue {
  private final Locale locale;
  private final Map<String, String> patterns;

  private MessageCatalogue(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = Map.copyOf(patterns);
  }

  /**
   * Loads the catalogue of a language.
   *
   * @param locale English or Russian; any other language gets the English texts
   * @return the catalogue
   */
  public static MessageCatalogue load(Locale locale) {
    return load(locale, MessageCatalogue.class, "messages");
  }

  /**
   * Loads the catalogue of another part of the program in a language.
   *
   * @param locale English or Russian; any other language gets the English texts
   * @param neighbour a class beside which the catalogue lies
   * @param base what the catalogue's file name begins with
   * @return the catalogue
   */
  public static MessageCatalogue load(Locale locale, Class<?> neighbour, String base) {
    boolean russian = locale.getLanguage().equals("ru");
    String name = base + (russian ? "_ru.properties" : "_en.properties");
    Map<String, String> patterns = new TreeMap<>();
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the message catalogue is missing: " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MessageCatalogue(russian ? Locale.forLanguageTag("ru") : Locale.ENGLISH, patterns);
  }

  /**
   * Writes out a message.
   *
   * @param key the message's key
   * @param arguments values by name
   * @return the text
   * @throws IllegalArgumentException when the catalogue has no such key
   */
  public String format(String key, Map<String, ?> arguments) {
    return find(key, arguments)
        .orElseThrow(() -> new IllegalArgumentException("no message with the key " + key));
  }

  /**
   * Writes out a message, where there is one.
   *
   * @param key the message's key
   * @param arguments values by name
   * @return the text, or nothing when the catalogue lacks the key
   */
  public Optional<String> find(String key, Map<String, ?> arguments) {
    return Optional.ofNullable(patterns.get(key))
        .map(pattern -> new MessageFormat(pattern, locale).format(arguments));
  }

  /**
   * A message that names no arguments.
   *
   * @param key the message's key
   * @return the text, or nothing when the catalogue lacks the key or the message needs arguments
   */
  public Optional<String> withoutArguments(String key) {
    return Optional.ofNullable(patterns.get(key))
        .map(pattern -> new MessageFormat(pattern, locale))
        .filter(message -> message.getArgumentNames().isEmpty())
        .map(message -> message.format(Map.of()));
  }

  /**
   * The language of the texts.
   *
   * @return English or Russian
   */
  public Locale locale() {
    return locale;
  }

  /**
   * The keys of the catalogue.
   *
   * @return all keys
   */
  public java.util.Set<String> keys() {
    return patterns.keySet();
  }
}
