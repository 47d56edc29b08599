package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;

/** Faults of templates are found by a check, and told once. */
class TemplateFaultsTest {
  @TempDir Path temporary;

  private TestSite notes() {
    return TestSite.notes(temporary.resolve("source"));
  }

  @Test
  void aCheckFindsTheOneEntryOnWhichATemplateFails() throws IOException {
    TestSite site = notes();
    for (int i = 0; i < 30; i++) {
      site.write("content/notes/n" + i + ".en.md", "---\ntitle: Alike\n---\nText.\n");
    }
    site.write(
        "themes/plain/layouts/entry.ftlh",
        "<h1>${entry.title}</h1><#if !entry.html?has_content>${nothing}</#if>");
    site.write("content/notes/zz.en.md", "---\ntitle: Empty\n---\n");

    BuildReport report = Kladez.check(site.request());

    assertThat(report.diagnostics())
        .anyMatch(d -> d.code() == Code.TEMPLATE && d.toString().contains("zz"));
  }

  @Test
  void everyUnknownLayoutIsToldAtOnceWhateverElseIsWrong() throws IOException {
    TestSite site =
        notes().write("content/notes/broken.en.md", "---\ntitle: Broken\nnext: nowhere\n---\n");
    for (int i = 0; i < 10; i++) {
      site.write("content/notes/n" + i + ".en.md", "---\ntitle: N\nlayout: entri\n---\nText.\n");
    }

    for (BuildReport report : List.of(Kladez.check(site.request()), site.build())) {
      assertThat(report.diagnostics())
          .extracting(Diagnostic::code)
          .contains(Code.UNKNOWN_REFERENCE)
          .filteredOn(Code.UNKNOWN_LAYOUT::equals)
          .hasSize(10);
    }
  }

  @Test
  void aTemplateFaultNamesWhatIsMissingAndIsToldOnce() throws IOException {
    TestSite site =
        notes().write("themes/plain/layouts/entry.ftlh", "<h1>${entry.nothingOfTheKind}</h1>\n");

    BuildReport report = site.build();

    assertThat(report.diagnostics()).hasSize(1);
    assertThat(report.diagnostics().get(0).arguments().get("problem")).contains("nothingOfTheKind");
  }

  @Test
  void aTemplateThatCannotBeReadIsToldOnceHoweverManyPagesUseIt() throws IOException {
    TestSite site = notes().write("themes/plain/layouts/entry.ftlh", "<#if entry.foreign>\n");

    BuildReport one = Kladez.build(site.request().withThreads(1));
    BuildReport eight = Kladez.build(site.request().withThreads(8));

    assertThat(one.diagnostics()).hasSize(1).isEqualTo(eight.diagnostics());
  }
}
