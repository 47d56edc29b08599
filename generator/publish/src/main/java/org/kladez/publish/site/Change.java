package org.kladez.publish.site;

/**
 * What a publication does with a file.
 *
 * @param file the file; of a deletion, what was there
 * @param kind what is done
 */
public record Change(SiteFile file, Kind kind) {
  /** Kinds of change. */
  public enum Kind {
    /** The target does not have it. */
    ADD,
    /** The target has it with another content, or it is not known with which. */
    CHANGE,
    /** The target has it. */
    UNCHANGED,
    /** The site no longer uses it, and a visit that began before may. */
    KEEP,
    /** The site no longer has it. */
    DELETE
  }

  /**
   * Whether it has to be sent.
   *
   * @return true for what is added or changed
   */
  public boolean isUpload() {
    return kind == Kind.ADD || kind == Kind.CHANGE;
  }
}
