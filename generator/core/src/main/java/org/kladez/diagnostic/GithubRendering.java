package org.kladez.diagnostic;

import java.util.List;
import org.kladez.i18n.MessageCatalogue;

/**
 * Findings as commands of GitHub's workflows, which turn them into annotations of a change.
 *
 * <pre>
 * ::error file=content/a.en.md,line=2,endLine=2,col=1,endColumn=6,title=unknown-field::Entries …
 * </pre>
 */
public final class GithubRendering {
  private final Wording wording;

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   */
  public GithubRendering(MessageCatalogue catalogue) {
    this.wording = new Wording(catalogue);
  }

  /**
   * Writes findings, one a line.
   *
   * @param diagnostics the findings
   * @return the commands; empty for none
   */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> render(diagnostic, out));
    return out.toString();
  }

  private void render(Diagnostic diagnostic, StringBuilder out) {
    SourcePosition at = diagnostic.at();
    out.append("::").append(command(diagnostic.severity()));
    out.append(" file=").append(property(at.file()));
    out.append(",line=").append(at.line()).append(",endLine=").append(at.endLine());
    // GitHub takes columns within one line only.
    if (at.line() == at.endLine()) {
      out.append(",col=").append(at.column()).append(",endColumn=").append(at.endColumn());
    }
    out.append(",title=").append(property(diagnostic.code().key()));
    out.append("::").append(data(message(diagnostic))).append('\n');
  }

  private String message(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(wording.message(diagnostic));
    for (Related related : diagnostic.related()) {
      SourcePosition at = related.at();
      text.append('\n').append(wording.related(related)).append(' ').append(at.file());
      text.append(':').append(at.line()).append(':').append(at.column());
    }
    wording
        .hint(diagnostic)
        .ifPresent(hint -> text.append('\n').append(wording.remedy()).append(' ').append(hint));
    return text.toString();
  }

  private static String command(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
