package org.kladez.render.view;

import java.util.List;

/**
 * A year and what happened in it.
 *
 * @param year the year
 * @param entries the entries by date
 */
public record YearView(String year, List<EntryView> entries) {}
