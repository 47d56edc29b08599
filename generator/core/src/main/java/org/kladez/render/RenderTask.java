package org.kladez.render;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kladez.model.OutputFile;
import org.kladez.model.Question;

/**
 * A file of the site that can be made, on any thread.
 *
 * @param file its path from the site's root
 * @param about what makes it this file, besides what it asks about the site
 * @param work makes it; it gives nothing after a fault in a template
 */
public record RenderTask(String file, String about, Supplier<Optional<Rendered>> work) {
  static RenderTask of(String file, String about, Set<Question> asked, Supplier<OutputFile> work) {
    return new RenderTask(file, about, () -> Optional.of(new Rendered(work.get(), asked)));
  }

  static RenderTask of(String file, Set<Question> asked, Supplier<OutputFile> work) {
    return of(file, "", asked, work);
  }

  static RenderTask of(OutputFile file) {
    return of(file.path(), Set.of(), () -> file);
  }
}
