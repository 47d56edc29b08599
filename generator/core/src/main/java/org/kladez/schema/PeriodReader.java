package org.kladez.schema;

import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.FieldValue;
import org.kladez.model.PartialDate;
import org.kladez.yaml.YamlScalar;

/** Reads a period: a date, or two with a slash between; {@code ..} as the end leaves it open. */
final class PeriodReader {
  private final Diagnostics diagnostics;

  PeriodReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<FieldValue> read(String name, YamlScalar scalar) {
    String[] parts = scalar.text().split("/", -1);
    Optional<PartialDate> from = PartialDate.parse(parts[0]);
    Optional<PartialDate> to = parts.length > 1 ? PartialDate.parse(parts[1]) : from;
    boolean open = parts.length == 2 && parts[1].equals("..");
    boolean valid = parts.length <= 2 && from.isPresent() && (open || to.isPresent());
    if (!valid || (!open && to.get().compareTo(from.get()) < 0)) {
      diagnostics.add(
          Diagnostic.of(Code.BAD_PERIOD, scalar.position(), "field", name, "value", scalar.text())
              .suggesting(DateGuesses.of(scalar.text())));
      return Optional.empty();
    }
    return Optional.of(new FieldValue.Period(from.get(), open ? Optional.empty() : to));
  }
}
