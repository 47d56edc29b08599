package org.kladez.cache;

/** Why a file of the site is made anew. */
public enum Reason {
  /** There was no such file before. */
  NEW,
  /** The configuration, the theme, a schema, a vocabulary or free data have changed. */
  GROUND,
  /** It is another page than before, or one of a list that has grown or shrunk. */
  PLACE,
  /** Something that it shows has changed. */
  CONTENT,
  /** Somebody else has changed or removed it. */
  TOUCHED
}
