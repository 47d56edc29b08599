package org.kladez.search;

/**
 * An entry that was found.
 *
 * @param id the entry's id
 * @param lang the language that its text is in
 * @param title its title
 * @param url its page, from the site's root
 * @param score how well it matches; comparable within one answer only
 * @param excerpt its summary, or the beginning of its text
 */
public record SearchHit(
    String id, String lang, String title, String url, float score, String excerpt) {}
