package org.kladez.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kladez.i18n.MessageCatalogue;

class GithubRenderingTest {
  private static final Pattern COMMAND = Pattern.compile("::([a-z]+) ([^:]*)::(.*)");

  private static String render(String language, Diagnostic... diagnostics) {
    MessageCatalogue catalogue = MessageCatalogue.load(Locale.forLanguageTag(language));
    return new GithubRendering(catalogue).render(List.of(diagnostics));
  }

  /** A command as GitHub's runner reads it: the properties, and the message under "". */
  private static Map<String, String> read(String line) {
    Matcher command = COMMAND.matcher(line);
    assertThat(command.matches()).as(line).isTrue();
    Map<String, String> read = new TreeMap<>();
    for (String property : command.group(2).split(",")) {
      String[] parts = property.split("=", 2);
      read.put(parts[0], unescape(parts[1].replace("%3A", ":").replace("%2C", ",")));
    }
    read.put("", unescape(command.group(3)));
    return read;
  }

  private static String unescape(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  @Test
  void writesOneCommandALine() {
    Diagnostic error =
        Diagnostic.of(
                Code.UNKNOWN_FIELD,
                SourcePosition.inLine("content/a.md", 2, 1, 5),
                "field",
                "titel",
                "type",
                "schools",
                "fields",
                "title")
            .suggesting(Optional.of("title"));
    Diagnostic warning =
        Diagnostic.of(
            Code.EXTERNAL_PICTURE, new SourcePosition("b.md", 1, 4, 2, 3), "picture", "x.png");
    Diagnostic note =
        Diagnostic.of(Code.MORE_FINDINGS, SourcePosition.wholeFile("b.md"), "count", "3");

    assertThat(render("en", error, warning, note))
        .isEqualTo(
            """
            ::error file=content/a.md,line=2,endLine=2,col=1,endColumn=6,title=unknown-field::\
            Entries in the folder “schools” have no field “titel”.%0Aremedy: Did you mean “title”?
            ::warning file=b.md,line=1,endLine=2,title=external-picture::\
            The picture “x.png” lies on another host; a link is shown instead.%0A\
            remedy: Visitors’ browsers load nothing from others: put the file beside the entry, \
            if its licence allows.
            ::notice file=b.md,line=1,endLine=1,col=1,endColumn=1,title=more-findings::\
            3 more findings in this file are not shown.%0A\
            remedy: Correct the first ones and run the check again.
            """);
  }

  @Test
  void namesRelatedPlaces() {
    Diagnostic twice =
        Diagnostic.of(Code.YAML_DUPLICATE_KEY, SourcePosition.inLine("a.md", 3, 1, 1), "key", "x")
            .relatedTo(SourcePosition.inLine("a.md", 2, 1, 1), "related.first");

    assertThat(render("ru", twice))
        .isEqualTo(
            """
            ::error file=a.md,line=3,endLine=3,col=1,endColumn=2,title=yaml-duplicate-key::\
            Поле «x» указано дважды.%0Aвпервые здесь: a.md:2:1%0A\
            что делать: Оставьте одну из двух строк.
            """);
  }

  @Test
  void textsComeBackAsTheyWere() {
    String value = "50%, %0A a:b::c\r\n::error::x";
    String file = "content/a:b,c%2C::\n.md";
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.BAD_DATE, SourcePosition.inLine(file, 7, 2, 3), "value", value, "field", "date");

    String text = render("en", diagnostic);

    assertThat(text.lines()).hasSize(1);
    assertThat(text).doesNotContain("\r");
    assertThat(read(text.strip()))
        .containsEntry("file", file)
        .containsEntry("line", "7")
        .containsEntry("endLine", "7")
        .containsEntry("col", "2")
        .containsEntry("endColumn", "5")
        .containsEntry("title", "bad-date")
        .hasEntrySatisfying(
            "", message -> assertThat(message).startsWith("“" + value + "” in the field “date”"));
  }

  @Test
  void isEmptyForNoFindings() {
    assertThat(render("en")).isEmpty();
  }
}
