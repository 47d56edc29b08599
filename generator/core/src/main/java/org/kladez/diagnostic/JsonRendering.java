package org.kladez.diagnostic;

import java.util.List;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.json.Json;

/** Findings as the array {@code diagnostics} of the JSON report. */
public final class JsonRendering {
  private final Wording wording;

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   */
  public JsonRendering(MessageCatalogue catalogue) {
    this.wording = new Wording(catalogue);
  }

  /**
   * Writes findings as a property of the object that is being written.
   *
   * @param diagnostics the findings
   * @param json where to write
   */
  public void write(List<Diagnostic> diagnostics, Json json) {
    json.array("diagnostics", diagnostics, (to, found) -> to.object(o -> diagnostic(found, o)));
  }

  private void diagnostic(Diagnostic diagnostic, Json json) {
    SourcePosition at = diagnostic.at();
    json.put("severity", diagnostic.severity().label());
    json.put("code", diagnostic.code().key());
    start(at, json);
    json.put("endLine", at.endLine());
    json.put("endColumn", at.endColumn());
    json.put("message", wording.message(diagnostic));
    json.put("hint", wording.hint(diagnostic).orElse(""));
    json.array("related", diagnostic.related(), (to, place) -> to.object(o -> related(place, o)));
  }

  private void related(Related related, Json json) {
    start(related.at(), json);
    json.put("message", wording.related(related));
  }

  private static void start(SourcePosition at, Json json) {
    json.put("file", at.file());
    json.put("line", at.line());
    json.put("column", at.column());
  }
}
