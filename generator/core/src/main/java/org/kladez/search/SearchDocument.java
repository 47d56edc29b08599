package org.kladez.search;

import org.kladez.model.EntryId;

/**
 * What is searched of an entry, and what is shown of it in the list of results.
 *
 * @param id the entry
 * @param lang the language that its text is in
 * @param title its title
 * @param headings its headings
 * @param body its text, and its fields in words
 * @param url its page, from the site's root
 * @param excerpt its summary, or the beginning of its text
 */
public record SearchDocument(
    EntryId id,
    String lang,
    String title,
    String headings,
    String body,
    String url,
    String excerpt) {}
