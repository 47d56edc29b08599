package org.kladez.diagnostic;

import java.util.Map;
import java.util.Optional;
import org.kladez.i18n.MessageCatalogue;

/** The words for a finding in one language. */
final class Wording {
  private final MessageCatalogue catalogue;

  Wording(MessageCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  String message(Diagnostic diagnostic) {
    return catalogue.format(diagnostic.code().key() + ".message", diagnostic.arguments());
  }

  Optional<String> hint(Diagnostic diagnostic) {
    Map<String, String> arguments = diagnostic.arguments();
    String key = diagnostic.code().key() + ".hint";
    return arguments.containsKey("suggestion")
        ? catalogue
            .find(key + "-suggestion", arguments)
            .or(() -> Optional.of(catalogue.format("hint-suggestion", arguments)))
        : catalogue.find(key, arguments);
  }

  String related(Related related) {
    return catalogue.format(related.key(), Map.of());
  }

  String severity(Severity severity) {
    return catalogue.format("severity." + severity.label(), Map.of());
  }
}
