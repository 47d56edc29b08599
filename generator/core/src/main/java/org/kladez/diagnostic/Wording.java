package org.kladez.diagnostic;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.i18n.MessageCatalogue;

/** The words for a finding in one language. */
final class Wording {
  private final MessageCatalogue catalogue;

  Wording(MessageCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  String message(Diagnostic diagnostic) {
    return catalogue.format(diagnostic.code().key() + ".message", arguments(diagnostic));
  }

  Optional<String> hint(Diagnostic diagnostic) {
    Map<String, String> arguments = arguments(diagnostic);
    String key = diagnostic.code().key() + ".hint";
    return arguments.containsKey("suggestion")
        ? catalogue
            .find(key + "-suggestion", arguments)
            .or(() -> Optional.of(catalogue.format("hint-suggestion", arguments)))
        : catalogue.find(key, arguments);
  }

  /** The arguments; one that a site gives in several languages is taken in the messages' own. */
  private Map<String, String> arguments(Diagnostic diagnostic) {
    String suffix = "." + catalogue.locale().getLanguage();
    Map<String, String> arguments = new TreeMap<>(diagnostic.arguments());
    diagnostic
        .arguments()
        .forEach(
            (name, value) -> {
              if (name.endsWith(suffix)) {
                arguments.put(name.substring(0, name.length() - suffix.length()), value);
              }
            });
    return arguments;
  }

  /** What a code is about, in a few words. */
  String title(Code code) {
    return catalogue.find(code.key() + ".title", Map.of()).orElseGet(code::key);
  }

  /** The remedy for all findings of a code, or where to find it. */
  String help(Code code) {
    return catalogue
        .withoutArguments(code.key() + ".hint")
        .orElseGet(() -> catalogue.format("sarif.help", Map.of()));
  }

  String sourceFolder() {
    return catalogue.format("sarif.source", Map.of());
  }

  String remedy() {
    return catalogue.format("remedy", Map.of());
  }

  String related(Related related) {
    return catalogue.format(related.key(), Map.of());
  }

  String severity(Severity severity) {
    return catalogue.format("severity." + severity.label(), Map.of());
  }
}
