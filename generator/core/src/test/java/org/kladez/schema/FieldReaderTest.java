package org.kladez.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalizedText;
import org.kladez.yaml.YamlScalar;

class FieldReaderTest {
  private static final Kind NUMBER = new Kind.Numeric(false, Optional.empty(), Optional.empty());

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<FieldValue> read(Kind kind, String text) {
    Field field = new Field("f", kind, LocalizedText.same("f"), false, false, false);
    return new FieldReader(new Schemas(Map.of(), Map.of()), scalar -> Body.EMPTY, diagnostics)
        .read(field, new YamlScalar(text, true, SourcePosition.wholeFile("f.md")));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1.50, -1.50", "1e3, 1e3", "007, 7", "+5, 5"})
  void numbersAreReadExactly(String text, String value) {
    assertThat(read(NUMBER, text)).hasValue(new FieldValue.Numeric(new BigDecimal(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "1 000", "0x10", "NaN", "Infinity", "1e999999999", "1e-999999999"})
  void anythingElseIsNoNumberNorIsOneThatFillsTheMemory(String text) {
    assertThat(read(NUMBER, text)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.BAD_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org/a?b=c#d",
        "https://школа.рф/о-нас",
        "https://xn--80avnr.xn--p1ai/",
        "https://example.org:8080/%D1%8F",
        "https://example.org/Школа_№_5"
      })
  void webAddressesAreRead(String text) {
    assertThat(read(new Kind.Url(), text)).hasValue(new FieldValue.Text(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org",
        "https://",
        "https:///a",
        "https:example.org",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "ftp://example.org",
        "https://exa mple.org",
        "java\nscript:x"
      })
  void anythingElseIsNoWebAddress(String text) {
    assertThat(read(new Kind.Url(), text)).isEmpty();
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.BAD_URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "True", "TRUE", "1", "on", ""})
  void onlyTrueAndFalseAreAnswers(String text) {
    assertThat(read(new Kind.Flag(), text)).isEmpty();
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(read(new Kind.Flag(), "true")).hasValue(new FieldValue.Flag(true));
    assertThat(read(new Kind.Flag(), "false")).hasValue(new FieldValue.Flag(false));
  }
}
