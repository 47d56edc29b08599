package org.kladez.diagnostic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.json.Json;

/**
 * Findings as a SARIF 2.1.0 log of one run, for code scanning services and editors.
 *
 * <p>All codes are listed as rules, found or not: a rule is described alike in every log.
 */
public final class SarifRendering {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";
  private static final List<Code> RULES = List.of(Code.values());

  private final MessageCatalogue catalogue;
  private final Wording wording;
  private final String version;

  /**
   * Makes a rendering.
   *
   * @param catalogue the reader's language
   * @param version the generator's version
   */
  public SarifRendering(MessageCatalogue catalogue, String version) {
    this.catalogue = catalogue;
    this.wording = new Wording(catalogue);
    this.version = version;
  }

  /**
   * Writes findings.
   *
   * @param diagnostics the findings
   * @return a JSON document in one line
   */
  public String render(List<Diagnostic> diagnostics) {
    return Json.text(
        json ->
            json.object(
                log -> {
                  log.put("version", "2.1.0");
                  log.put("$schema", SCHEMA);
                  log.array("runs", List.of(diagnostics), (to, run) -> to.object(o -> run(run, o)));
                }));
  }

  private void run(List<Diagnostic> diagnostics, Json json) {
    json.object("tool", tool -> tool.object("driver", this::driver));
    json.put("language", language());
    json.put("columnKind", "unicodeCodePoints");
    json.object(
        "originalUriBaseIds",
        bases -> bases.object(ROOT, base -> text("description", wording.sourceFolder(), base)));
    json.array("results", diagnostics, (to, found) -> to.object(o -> result(found, o)));
  }

  private void driver(Json json) {
    json.put("name", "Kladez");
    json.put("version", version);
    json.put("language", language());
    json.array("rules", RULES, (to, code) -> to.object(o -> rule(code, o)));
  }

  private void rule(Code code, Json json) {
    json.put("id", code.key());
    text("shortDescription", wording.title(code), json);
    text("fullDescription", wording.title(code), json);
    text("help", wording.help(code), json);
    json.object("defaultConfiguration", to -> to.put("level", level(code.severity())));
  }

  private void result(Diagnostic diagnostic, Json json) {
    json.put("ruleId", diagnostic.code().key());
    json.put("ruleIndex", RULES.indexOf(diagnostic.code()));
    json.put("level", level(diagnostic.severity()));
    String message = wording.message(diagnostic);
    text(
        "message",
        wording.hint(diagnostic).map(hint -> message + "\n" + hint).orElse(message),
        json);
    json.array("locations", List.of(diagnostic.at()), (to, at) -> to.object(o -> physical(at, o)));
    if (!diagnostic.related().isEmpty()) {
      json.array(
          "relatedLocations",
          diagnostic.related(),
          (to, related) -> to.object(o -> related(related, o)));
    }
  }

  private void related(Related related, Json json) {
    physical(related.at(), json);
    text("message", wording.related(related).replaceFirst(":$", ""), json);
  }

  private static void physical(SourcePosition at, Json json) {
    json.object(
        "physicalLocation",
        place -> {
          place.object(
              "artifactLocation",
              file -> {
                file.put("uri", uri(at.file()));
                file.put("uriBaseId", ROOT);
              });
          place.object("region", region -> region(at, region));
        });
  }

  private static void region(SourcePosition at, Json json) {
    json.put("startLine", at.line());
    json.put("startColumn", at.column());
    json.put("endLine", at.endLine());
    json.put("endColumn", at.endColumn());
  }

  /** A message; SARIF wants braces doubled, because single ones stand for arguments. */
  private static void text(String name, String text, Json json) {
    json.object(name, to -> to.put("text", text.replace("{", "{{").replace("}", "}}")));
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  private String language() {
    return catalogue.locale().getLanguage();
  }

  /**
   * A path as a relative URI; encoded byte by byte, so that no letter becomes another form of it.
   */
  private static String uri(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
