package org.kladez;

import java.util.List;
import org.kladez.config.PublishTarget;
import org.kladez.diagnostic.Diagnostic;

/**
 * Where a site can be published, as its configuration says.
 *
 * @param targets the targets in the order of the configuration
 * @param diagnostics what is wrong with the configuration
 */
public record Publishing(List<PublishTarget> targets, List<Diagnostic> diagnostics) {
  /** Copies the lists. */
  public Publishing {
    targets = List.copyOf(targets);
    diagnostics = List.copyOf(diagnostics);
  }
}
