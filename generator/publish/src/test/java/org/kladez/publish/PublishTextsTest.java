package org.kladez.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kladez.publish.transfer.PublishFault;

class PublishTextsTest {
  private static Properties properties(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        PublishTexts.class.getResourceAsStream("publish_" + language + ".properties")) {
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
  void everyFaultIsToldInBothLanguages(PublishFault.Reason reason) throws IOException {
    String key = "fault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Map<String, String> arguments = new TreeMap<>();
    for (String name : new MessageFormat(properties("en").getProperty(key)).getArgumentNames()) {
      arguments.put(name, "«" + name + "»");
    }
    PublishFault fault = new PublishFault(reason, arguments);
    String english = PublishTexts.load(Locale.ENGLISH).fault(fault);
    String russian = PublishTexts.load(Locale.forLanguageTag("ru")).fault(fault);
    for (String text : new String[] {english, russian}) {
      assertThat(text).doesNotContain("{", "}");
      arguments.values().forEach(value -> assertThat(text).contains(value));
    }
    assertThat(russian).isNotEqualTo(english).containsPattern("[а-я]{3}");
  }
}
