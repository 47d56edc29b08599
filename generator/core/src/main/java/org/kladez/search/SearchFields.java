package org.kladez.search;

import java.util.List;

/** The fields that are searched and how much a word in each counts. */
final class SearchFields {
  static final String TITLE = "title";
  static final String HEADINGS = "headings";
  static final String BODY = "body";
  static final List<Weighted> ALL =
      List.of(new Weighted(TITLE, 4), new Weighted(HEADINGS, 2), new Weighted(BODY, 1));

  /** What an occurrence of a concept counts for, beside 1 for the word itself. */
  static final float WEAK = 0.5f;

  private SearchFields() {}

  /** A field and its weight. */
  record Weighted(String name, float boost) {}
}
