package org.kladez;

import java.util.List;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.json.Json;

/**
 * How all translations of a site stand.
 *
 * @param translations one for each entry and language that is not its source's, in the order of the
 *     ids
 * @param diagnostics the faults that kept the site from being read; none otherwise
 * @param configFault whether the configuration is at fault
 */
public record StatusReport(
    List<TranslationStatus> translations, List<Diagnostic> diagnostics, boolean configFault) {
  /** Copies the lists. */
  public StatusReport {
    translations = List.copyOf(translations);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * How many translations into a language stand in a way.
   *
   * @param language the language's code
   * @param state the way
   * @return their number
   */
  public int count(String language, TranslationStatus.State state) {
    return (int)
        translations.stream()
            .filter(one -> one.language().equals(language) && one.state() == state)
            .count();
  }

  /**
   * The report for machines.
   *
   * @return a JSON array of objects with {@code id}, {@code lang}, {@code state} and {@code
   *     sections}, which have {@code heading} and {@code state}
   */
  public String toJson() {
    return Json.text(json -> json.array(translations, (to, one) -> to.object(o -> write(one, o))));
  }

  private static void write(TranslationStatus one, Json json) {
    json.put("id", one.id());
    json.put("lang", one.language());
    json.put("state", one.state().label());
    json.array(
        "sections",
        one.sections(),
        (to, section) ->
            to.object(
                o -> {
                  o.put("heading", section.heading());
                  o.put("state", section.state().label());
                }));
  }
}
