package org.kladez;

/**
 * Is told how far a build is. It is told often, so it must be quick, and always by one thread.
 *
 * <p>Example: {@code Kladez.build(request, (stage, done, all) -> bar.show(done, all))}
 */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (stage, done, all) -> {};

  /** What takes time in a build. */
  enum Stage {
    /** Files of entries are read. */
    READ,
    /** Pages are made, and the search beside them. */
    PAGES,
    /** All pages are there, and the search is being finished. */
    SEARCH
  }

  /**
   * Tells how far a stage is.
   *
   * @param stage the stage; they come in the order of their declaration
   * @param done how many files, pages or languages are ready
   * @param all how many there are in this build
   */
  void at(Stage stage, int done, int all);
}
