package org.kladez.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Severity;

/** That each message is given what it names is seen where all codes are provoked. */
class MessageCatalogueTest {
  private static final MessageCatalogue ENGLISH = MessageCatalogue.load(Locale.ENGLISH);
  private static final MessageCatalogue RUSSIAN =
      MessageCatalogue.load(Locale.forLanguageTag("ru"));

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(RUSSIAN.keys()).isEqualTo(ENGLISH.keys());
  }

  @Test
  void everyCodeHasAMessageAndARemedy() {
    for (Code code : Code.values()) {
      assertThat(ENGLISH.keys()).contains(code.key() + ".message", code.key() + ".hint");
    }
    for (Severity severity : Severity.values()) {
      assertThat(ENGLISH.keys()).contains("severity." + severity.label());
    }
  }

  @Test
  void noMessageIsLeftFromACodeThatIsGone() {
    Set<String> codes = new TreeSet<>();
    for (Code code : Code.values()) {
      codes.add(code.key());
    }
    assertThat(ENGLISH.keys())
        .filteredOn(key -> key.matches("[a-z0-9-]+\\.(message|hint|hint-suggestion)"))
        .allSatisfy(key -> assertThat(codes).contains(key.substring(0, key.indexOf('.'))));
  }

  @Test
  void bothLanguagesNameTheSameArguments() throws IOException {
    Properties english = properties("messages_en.properties");
    Properties russian = properties("messages_ru.properties");
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(russian.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void everyMessageIsWrittenOutWithItsArguments() throws IOException {
    for (MessageCatalogue catalogue : Set.of(ENGLISH, RUSSIAN)) {
      for (String key : catalogue.keys()) {
        Set<String> names = arguments(properties("messages_en.properties").getProperty(key));
        Map<String, String> values = new HashMap<>();
        names.forEach(name -> values.put(name, "«" + name + "»"));
        assertThat(catalogue.format(key, values)).as(key).isNotBlank();
        assertThat(catalogue.format(key, values)).as(key).doesNotContainPattern("\\{[a-z]+[,}]");
      }
    }
  }

  @Test
  void russianIsWrittenInRussianLetters() {
    for (Code code : Code.values()) {
      assertThat(RUSSIAN.find(code.key() + ".message", Map.of()))
          .get()
          .asString()
          .containsPattern("[а-яё]{3}");
    }
  }

  @Test
  void valuesAreNotReadAsPatterns() {
    assertThat(ENGLISH.format("bad-date.message", Map.of("value", "{x} '' '{'", "field", "d")))
        .isEqualTo("“{x} '' '{'” in the field “d” is not a date.");
  }

  @Test
  void anyOtherLanguageGetsEnglish() {
    assertThat(MessageCatalogue.load(Locale.FRENCH).format("severity.error", Map.of()))
        .isEqualTo("error");
    assertThat(MessageCatalogue.load(Locale.forLanguageTag("ru-BY")).keys())
        .hasSize(ENGLISH.keys().size());
    assertThat(
            MessageCatalogue.load(Locale.forLanguageTag("ru-BY"))
                .format("severity.error", Map.of()))
        .isEqualTo("ошибка");
  }

  @Test
  void aKeyThatDoesNotExistIsToldOrNothing() {
    assertThat(ENGLISH.find("nothing", Map.of())).isEmpty();
    assertThatThrownBy(() -> ENGLISH.format("nothing", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }

  private static Set<String> arguments(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parts.getSubstring(parts.getPart(i)));
      }
    }
    return names;
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = MessageCatalogue.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
