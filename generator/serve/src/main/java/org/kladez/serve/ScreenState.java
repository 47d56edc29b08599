package org.kladez.serve;

import java.nio.file.Path;
import java.util.List;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.ScreenRendering;
import org.kladez.diagnostic.Severity;
import org.kladez.json.Json;

/**
 * What an open page is told: a JSON object with {@code edition} (a page of another edition asks for
 * its text again), {@code note} (what the page is, when its sources have errors; else empty),
 * {@code errors} and {@code warnings} (how many), {@code findings} (the first of them, as {@link
 * ScreenRendering} writes them), {@code drafts} (the addresses of their pages) and {@code texts}
 * (what the page says about them, by key).
 */
final class ScreenState {
  /** Nobody reads more at a time, and each page is sent them again after each change. */
  private static final int MOST = 100;

  private static final int MOST_DRAFTS = 1000;

  private final Path source;
  private final PreviewTexts texts;

  ScreenState(Path source, PreviewTexts texts) {
    this.source = source;
    this.texts = texts;
  }

  String of(Showing showing) {
    List<Diagnostic> findings = showing.findings();
    List<Diagnostic> shown = findings.stream().sorted(ScreenState::worstFirst).limit(MOST).toList();
    return Json.text(
        json ->
            json.object(
                state -> {
                  state.put("edition", showing.id());
                  state.put("note", note(showing));
                  state.put("errors", count(findings, Severity.ERROR));
                  state.put("warnings", count(findings, Severity.WARNING));
                  new ScreenRendering(texts.diagnostics(), source).write("findings", shown, state);
                  state.array("drafts", drafts(showing), Json::value);
                  state.put("language", texts.language());
                  state.map("texts", texts.screen(), Json::put);
                }));
  }

  private String note(Showing showing) {
    if (!showing.behind()) {
      return "";
    }
    return texts.note(showing.edition().hasErrors());
  }

  private static List<String> drafts(Showing showing) {
    return showing.edition().drafts().stream()
        .sorted()
        .limit(MOST_DRAFTS)
        .map(PreviewPages::address)
        .toList();
  }

  private static int worstFirst(Diagnostic one, Diagnostic other) {
    return one.severity().compareTo(other.severity());
  }

  private static long count(List<Diagnostic> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
