package org.kladez.cache;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Related;
import org.kladez.diagnostic.Severity;
import org.kladez.diagnostic.SourcePosition;

/** How findings are kept, so that they can be told again. */
final class DiagnosticFormat {
  private DiagnosticFormat() {}

  static void write(Diagnostic diagnostic, Packer out) {
    out.text(diagnostic.code().name()).text(diagnostic.severity().name());
    place(diagnostic.at(), out);
    out.each(
        diagnostic.arguments().entrySet(),
        argument -> out.text(argument.getKey()).text(argument.getValue()));
    out.each(
        diagnostic.related(),
        related -> {
          place(related.at(), out);
          out.text(related.key());
        });
  }

  static Diagnostic read(Unpacker in) {
    Code code = Code.valueOf(in.text());
    Severity severity = Severity.valueOf(in.text());
    SourcePosition at = place(in);
    Map<String, String> arguments = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      arguments.put(in.text(), in.text());
    }
    List<Related> related = in.each(() -> new Related(place(in), in.text()));
    return new Diagnostic(code, severity, at, arguments, related);
  }

  static void place(SourcePosition at, Packer out) {
    out.text(at.file());
    out.number(at.line()).number(at.column()).number(at.endLine()).number(at.endColumn());
  }

  static SourcePosition place(Unpacker in) {
    return new SourcePosition(in.text(), in.count(), in.count(), in.count(), in.count());
  }
}
