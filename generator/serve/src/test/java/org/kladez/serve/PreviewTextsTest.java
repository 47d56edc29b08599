package org.kladez.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewTextsTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private static Properties properties(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        PreviewTexts.class.getResourceAsStream("preview_" + language + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = properties("en");
    Properties russian = properties("ru");
    assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(new MessageFormat(russian.getProperty(key)).getArgumentNames())
          .as(key)
          .isEqualTo(new MessageFormat(english.getProperty(key)).getArgumentNames());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultIsToldInBothLanguagesWithARemedy(PreviewFault.Reason reason) {
    PreviewFault fault = new PreviewFault(reason, 4000, new IOException("no such luck"));
    String english = PreviewTexts.load(Locale.ENGLISH).fault(fault);
    String russian = PreviewTexts.load(RUSSIAN).fault(fault);
    assertThat(russian).isNotEqualTo(english).containsPattern("[а-я]{3}");
    for (String text : new String[] {english, russian}) {
      assertThat(text).doesNotContain("{", "}").containsAnyOf("kladez serve --port", "sudo sysctl");
    }
  }

  @Test
  void anotherPortIsProposedThanTheOneThatIsTaken() {
    PreviewTexts texts = PreviewTexts.load(Locale.ENGLISH);
    assertThat(texts.fault(taken(4000))).endsWith("kladez serve --port 4001");
    assertThat(texts.fault(taken(8080))).endsWith("--port 0 (0 takes any that is free)");
  }

  private static PreviewFault taken(int port) {
    return new PreviewFault(PreviewFault.Reason.PORT_TAKEN, port, new IOException("in use"));
  }
}
