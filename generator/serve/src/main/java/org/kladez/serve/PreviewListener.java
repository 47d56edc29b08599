package org.kladez.serve;

import java.io.IOException;
import java.util.List;
import org.kladez.diagnostic.Diagnostic;

/** Hears what becomes of a preview; called by one thread at a time. */
public interface PreviewListener {
  /**
   * The sources were read.
   *
   * @param findings what is wrong with them now
   */
  void read(List<Diagnostic> findings);

  /**
   * The sources could not be read; they will be tried again after the next change.
   *
   * @param fault why
   */
  void unreadable(IOException fault);

  /**
   * The generator itself failed; the preview goes on with what it has.
   *
   * @param bug what happened
   */
  void bug(Throwable bug);
}
