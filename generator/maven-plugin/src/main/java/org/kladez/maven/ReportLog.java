package org.kladez.maven;

import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Related;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.i18n.MessageCatalogue;

/**
 * Writes findings into Maven's log, one a line, in the form that IDEs link: {@code file:line:column
 * message}.
 */
final class ReportLog {
  private final Log log;
  private final MessageCatalogue catalogue;

  ReportLog(Log log, Locale language) {
    this.log = log;
    this.catalogue = MessageCatalogue.load(language);
  }

  void write(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::write);
  }

  private void write(Diagnostic diagnostic) {
    String line = line(diagnostic);
    switch (diagnostic.severity()) {
      case ERROR -> log.error(line);
      case WARNING -> log.warn(line);
      case INFO -> log.info(line);
    }
  }

  private String line(Diagnostic diagnostic) {
    String key = diagnostic.code().key();
    StringBuilder line = new StringBuilder(place(diagnostic.at()));
    line.append(' ').append(catalogue.format(key + ".message", diagnostic.arguments()));
    for (Related related : diagnostic.related()) {
      line.append(" [").append(place(related.at())).append(']');
    }
    String hint = diagnostic.arguments().containsKey("suggestion") ? "hint-suggestion" : "hint";
    catalogue
        .find(key + "." + hint, diagnostic.arguments())
        .or(() -> catalogue.find(hint, diagnostic.arguments()))
        .ifPresent(text -> line.append(' ').append(text.replace("\n", "\n    ")));
    return line.toString();
  }

  private static String place(SourcePosition at) {
    return at.file() + ":" + at.line() + ":" + at.column();
  }
}
