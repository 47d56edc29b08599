package org.kladez.render;

import java.util.Set;
import org.kladez.model.OutputFile;
import org.kladez.model.Question;

/**
 * A file of the site and what it depends on.
 *
 * @param file the file
 * @param asked what was asked about the site for it: with the same answers it is the same
 */
public record Rendered(OutputFile file, Set<Question> asked) {
  /** Copies the questions. */
  public Rendered {
    asked = Set.copyOf(asked);
  }
}
