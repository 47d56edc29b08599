package org.kladez.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.Edition;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.OutputFile;

/**
 * What is to be seen at one time.
 *
 * @param id tells this edition from others, those of an earlier server included
 * @param edition what pages are made from: the last one without errors, or the first one at all
 * @param findings what is wrong with the sources as they are now
 * @param behind whether the sources have errors, so that what is shown may be older than they are
 * @param rendered the pages that somebody looks at, rendered already
 */
record Showing(
    String id,
    Edition edition,
    List<Diagnostic> findings,
    boolean behind,
    Map<String, OutputFile> rendered) {
  Showing {
    findings = List.copyOf(findings);
    rendered = Map.copyOf(rendered);
  }

  Optional<OutputFile> file(String path) throws java.io.IOException {
    OutputFile ready = rendered.get(path);
    return ready == null ? edition.file(path) : Optional.of(ready);
  }
}
