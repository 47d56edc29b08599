package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private final Texts english = Texts.load(MessageLanguage.EN.locale());
  private final Texts russian = Texts.load(MessageLanguage.RU.locale());

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(russian.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(arguments(russian, key)).as(key).isEqualTo(arguments(english, key));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsAMessage(MessageLanguage language) {
    Texts texts = Texts.load(language.locale());
    Map<String, Object> values = new HashMap<>();
    texts.keys().forEach(key -> arguments(texts, key).forEach(name -> values.put(name, 5)));
    for (String key : texts.keys()) {
      assertThat(texts.get(key, values)).as(key).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void countsInRussian() {
    Map<String, Object> counts = new HashMap<>();
    arguments(russian, "cli.built").forEach(name -> counts.put(name, 0));
    counts.put("pages", 21);
    counts.put("seconds", 1.84);
    counts.put("output", "target/site");
    assertThat(russian.get("cli.built", counts))
        .startsWith("Готово за 1,8 с: 21 страница в target/site;");
    counts.put("pages", 22);
    assertThat(russian.get("cli.built", counts)).contains("22 страницы");
  }

  @ParameterizedTest
  @CsvSource({
    "ru_RU.UTF-8, ru",
    "ru, ru",
    "ru_KZ, ru",
    "C.UTF-8, en",
    "en_GB.UTF-8, en",
    "de_DE, en",
    "run, en"
  })
  void theEnvironmentChoosesTheLanguage(String value, String language) {
    assertThat(MessageLanguage.of(Map.of("LANG", value))).hasToString(language);
  }

  @Test
  void theFirstVariableThatIsSetCounts() {
    assertThat(MessageLanguage.of(Map.of())).isEqualTo(MessageLanguage.EN);
    assertThat(MessageLanguage.of(Map.of("LC_ALL", "C", "LANG", "ru")))
        .isEqualTo(MessageLanguage.EN);
    assertThat(MessageLanguage.of(Map.of("LC_ALL", "", "LC_MESSAGES", "ru", "LANG", "en")))
        .isEqualTo(MessageLanguage.RU);
  }

  private static java.util.Set<String> arguments(Texts texts, String key) {
    return new MessageFormat(texts.pattern(key), Locale.ROOT).getArgumentNames();
  }
}
