package org.kladez.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.SourcePosition;

class ReportLogTest {
  private static final SourcePosition PLACE =
      SourcePosition.inLine("content/notes/plum.en.md", 2, 1, 5);

  private final List<String> lines = new ArrayList<>();

  @Test
  void writesOneLineForEachFinding() {
    Diagnostic error =
        Diagnostic.of(Code.UNKNOWN_FIELD, PLACE, "field", "titel", "suggestion", "title");
    Diagnostic warning =
        Diagnostic.of(Code.PICTURE_WITHOUT_TEXT, SourcePosition.wholeFile("content/a.en.md"));

    new ReportLog(new Recording(), Locale.ENGLISH).write(List.of(error, warning));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("error content/notes/plum.en.md:2:1 ")
        .contains("titel", "title")
        .doesNotContain("\n");
    assertThat(lines.get(1)).startsWith("warning content/a.en.md:1:1 ");
  }

  @Test
  void speaksRussian() {
    Diagnostic error = Diagnostic.of(Code.UNKNOWN_FIELD, PLACE, "field", "titel");
    new ReportLog(new Recording(), MessageLanguage.choose("ru")).write(List.of(error));
    assertThat(lines.get(0)).containsPattern("\\p{IsCyrillic}");
  }

  private final class Recording extends SystemStreamLog {
    @Override
    public void error(CharSequence line) {
      lines.add("error " + line);
    }

    @Override
    public void warn(CharSequence line) {
      lines.add("warning " + line);
    }
  }
}
