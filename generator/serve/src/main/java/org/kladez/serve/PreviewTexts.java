package org.kladez.serve;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.i18n.MessageCatalogue;

/** Tells what becomes of a preview, in one language. */
public final class PreviewTexts {
  private static final String SCREEN = "screen.";

  private final MessageCatalogue catalogue;

  private PreviewTexts(MessageCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Loads the texts of a language.
   *
   * @param language English or Russian; any other gets English
   * @return the texts
   */
  public static PreviewTexts load(Locale language) {
    return new PreviewTexts(MessageCatalogue.load(language, PreviewTexts.class, "preview"));
  }

  /**
   * Says why a preview could not begin, and what helps.
   *
   * @param fault why
   * @return one or two sentences
   */
  public String fault(PreviewFault fault) {
    String key = fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    int other = fault.port() == PreviewOptions.USUAL_PORT ? fault.port() + 1 : 0;
    return catalogue.format(
        "fault." + key,
        Map.of(
            "port",
            String.valueOf(fault.port()),
            "other",
            String.valueOf(other),
            "reason",
            String.valueOf(fault.getMessage())));
  }

  /**
   * Says where the preview can be seen.
   *
   * @param address the address
   * @return a line or two
   */
  public String started(String address) {
    return catalogue.format("started", Map.of("address", address));
  }

  /**
   * Says that no browser could be opened.
   *
   * @param address the address to be opened by hand
   * @return a sentence
   */
  public String noBrowser(String address) {
    return catalogue.format("no-browser", Map.of("address", address));
  }

  /**
   * Sums up what a reading of the sources found.
   *
   * @param errors how many errors
   * @param warnings how many warnings
   * @return a line
   */
  public String read(int errors, int warnings) {
    return catalogue.format("read", Map.of("errors", errors, "warnings", warnings));
  }

  /**
   * Says that the sources could not be read.
   *
   * @param reason why, in the words of the system
   * @return a sentence
   */
  public String unreadable(String reason) {
    return catalogue.format("unreadable", Map.of("reason", reason));
  }

  String language() {
    return catalogue.locale().getLanguage();
  }

  MessageCatalogue diagnostics() {
    return MessageCatalogue.load(catalogue.locale());
  }

  /** What a page is whose sources have errors: made despite them, or from before. */
  String note(boolean partial) {
    return catalogue.format(partial ? "note.partial" : "note.behind", Map.of());
  }

  /** What stands where there is no page, or none that can be shown. */
  String near(boolean broken, String part) {
    return catalogue.format("near." + (broken ? "broken." : "missing.") + part, Map.of());
  }

  /** What the browser's side says, by key. */
  Map<String, String> screen() {
    Map<String, String> texts = new TreeMap<>();
    catalogue.keys().stream()
        .filter(key -> key.startsWith(SCREEN))
        .forEach(key -> texts.put(key.substring(SCREEN.length()), catalogue.format(key, Map.of())));
    return texts;
  }
}
