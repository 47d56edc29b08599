package org.kladez.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;

class YamlReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private YamlMap read(String text) {
    return read(text, 0);
  }

  private YamlMap read(String text, int linesBefore) {
    YamlMap map = YamlReader.readMap(text, "f.yml", linesBefore, diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return map;
  }

  private static YamlScalar scalar(YamlMap map, String key) {
    return (YamlScalar) map.entries().get(key).value();
  }

  private Diagnostic fault(String text) {
    YamlReader.readMap(text, "f.yml", 0, diagnostics);
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "yes",
        "on",
        "true",
        "12:30",
        "2015-06",
        "2015-06-16",
        "0x1F",
        "007",
        "1_000",
        "1e3",
        ".inf",
        "1.0",
        "=",
        "<<"
      })
  void everyScalarStaysTheTextItIs(String text) {
    assertThat(scalar(read("a: " + text), "a").text()).isEqualTo(text);
    assertThat(((YamlList) read("a: [" + text + "]").get("a").orElseThrow()).items())
        .extracting(item -> ((YamlScalar) item).text())
        .containsExactly(text);
  }

  @Test
  void keysStayTextsToo() {
    assertThat(read("no: a\n12: b\n2015-06: c\n").entries())
        .containsOnlyKeys("no", "12", "2015-06");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null"})
  void aValueThatIsLeftOutIsNoValue(String text) {
    assertThat(read("a: " + text).get("a")).isEmpty();
    assertThat(read("a: " + text).entries()).containsKey("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'~'", "\"null\"", "Null", "nothing"})
  void quotedAndOtherWordsAreValues(String text) {
    assertThat(read("a: " + text).get("a")).isPresent();
  }

  @Test
  void escapesAndBlocksAreResolved() {
    YamlMap map = read("a: \"\\u0451\\n\"\nb: 'it''s'\nc: |\n  x\n  y\nd: >\n  x\n  y\n");

    assertThat(scalar(map, "a").text()).isEqualTo("ё\n");
    assertThat(scalar(map, "b").text()).isEqualTo("it's");
    assertThat(scalar(map, "c").text()).isEqualTo("x\ny\n");
    assertThat(scalar(map, "d").text()).isEqualTo("x y\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: bc`           | 1 | 4 | 1 | 6",
        "`a:    \"bc\" # x` | 1 | 7 | 1 | 11",
        "`ё🏫: x`          | 1 | 5 | 1 | 6",
        "`a: '🏫🏫'`        | 1 | 4 | 1 | 8",
        "`a: [b, c]`       | 1 | 4 | 1 | 10"
      })
  void valuesKnowTheirPlace(String text, int line, int column, int endLine, int endColumn) {
    assertThat(read(text.strip()).entries().values().iterator().next().value().position())
        .isEqualTo(new SourcePosition("f.yml", line, column, endLine, endColumn));
  }

  @Test
  void placesCountFromTheBeginningOfTheFile() {
    YamlMap map = read("a: b\nc:\n  d: e\n", 3);
    YamlMap inner = (YamlMap) map.get("c").orElseThrow();

    assertThat(map.entries().get("c").key().position())
        .isEqualTo(SourcePosition.inLine("f.yml", 5, 1, 1));
    assertThat(scalar(inner, "d").position()).isEqualTo(SourcePosition.inLine("f.yml", 6, 6, 1));
    assertThat(read("", 3).position()).isEqualTo(SourcePosition.inLine("f.yml", 4, 1, 0));
  }

  @Test
  void keysKeepTheOrderOfTheFile() {
    assertThat(read("z: 1\na: 2\nm: 3\n").entries().keySet()).containsExactly("z", "a", "m");
  }

  @Test
  void anEmptyDocumentIsAnEmptyMapping() {
    for (String text : List.of("", "\n\n", "# only a remark\n")) {
      assertThat(YamlReader.readMap(text, "f.yml", 0, new Diagnostics()))
          .as(text)
          .hasValueSatisfying(map -> assertThat(map.entries()).isEmpty());
    }
  }

  @Test
  void aKeyGivenTwiceIsToldWithBothPlacesAndTheFirstCounts() {
    YamlMap map = YamlReader.readMap("a: 1\nb: 2\na: 3\n", "f.yml", 0, diagnostics).orElseThrow();

    assertThat(scalar(map, "a").text()).isEqualTo("1");
    Diagnostic told = diagnostics.sorted().get(0);
    assertThat(told.code()).isEqualTo(Code.YAML_DUPLICATE_KEY);
    assertThat(told.at()).isEqualTo(SourcePosition.inLine("f.yml", 3, 1, 1));
    assertThat(told.related().get(0).at()).isEqualTo(SourcePosition.inLine("f.yml", 1, 1, 1));
  }

  @Test
  void anchorsAreCopiedWhereTheyAreNamed() {
    YamlMap map = read("a: &x {b: c}\nd: *x\n");

    assertThat(scalar((YamlMap) map.get("d").orElseThrow(), "b").text()).isEqualTo("c");
  }

  @Test
  void aBombOfAnchorsIsRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
    }

    assertThat(fault(bomb.toString()).code()).isEqualTo(Code.YAML_SYNTAX);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(fault("a: " + "[".repeat(500) + "]".repeat(500)).code()).isEqualTo(Code.YAML_SYNTAX);
  }

  @Test
  void aValueThatContainsItselfIsRefused() {
    assertThat(fault("a: &x [*x]\n").code()).isEqualTo(Code.YAML_SYNTAX);
  }

  @Test
  void tagsMakeNoObjects() {
    YamlMap map = read("a: !!javax.script.ScriptEngineManager [x]\nb: !!int five\n");

    assertThat(map.get("a").orElseThrow()).isInstanceOf(YamlList.class);
    assertThat(scalar(map, "b").text()).isEqualTo("five");
  }

  @Test
  void commonMistakesAreToldByTheirName() {
    Map<String, Code> mistakes =
        Map.ofEntries(
            Map.entry("a: b: c", Code.YAML_COLON),
            Map.entry("a: b\n  c: d", Code.YAML_INDENTATION),
            Map.entry("  a: b\nc: d", Code.YAML_INDENTATION),
            Map.entry("a:\n\tb: c", Code.YAML_TAB),
            Map.entry("a: [b", Code.YAML_UNCLOSED),
            Map.entry("a: \"b", Code.YAML_UNCLOSED),
            Map.entry("a: @b", Code.YAML_SIGN),
            Map.entry("a: *b", Code.YAML_SIGN),
            Map.entry("a: b\nc d\ne: f", Code.YAML_NO_COLON),
            Map.entry("- a", Code.YAML_NOT_A_MAPPING),
            Map.entry("text", Code.YAML_NOT_A_MAPPING),
            Map.entry("a: b\n---\nc: d", Code.YAML_SYNTAX),
            Map.entry("[a, b]: c", Code.YAML_SYNTAX));
    mistakes.forEach(
        (text, code) -> {
          Diagnostics found = new Diagnostics();
          YamlReader.readMap(text, "f.yml", 0, found);
          assertThat(found.sorted()).as(text).extracting(Diagnostic::code).containsExactly(code);
        });
  }

  @Test
  void aDocumentMayBeOfAnyForm() {
    assertThat(YamlReader.read("- a\n- b", "f.yml", diagnostics).orElseThrow())
        .isInstanceOf(YamlList.class);
    assertThat(YamlReader.read("just a text", "f.yml", diagnostics).orElseThrow())
        .isInstanceOf(YamlScalar.class);
    assertThat(YamlReader.read("# nothing", "f.yml", diagnostics).orElseThrow())
        .isInstanceOf(YamlMap.class);
    assertThat(diagnostics.sorted()).isEmpty();
  }
}
