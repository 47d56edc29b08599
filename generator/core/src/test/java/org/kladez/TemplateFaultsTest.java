package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.diagnostic.Code;

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
