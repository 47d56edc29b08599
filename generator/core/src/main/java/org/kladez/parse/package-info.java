/**
 * From a file to a {@link org.kladez.model.ParsedEntry}: {@link org.kladez.parse.EntryParser}
 * splits front matter from text, reads the fields by the type's schema and renders the Markdown.
 * The renderer walks flexmark's tree once and writes HTML, headings and plain text together; where
 * the address of a link or picture is not known yet, it leaves a slot. No flexmark object leaves
 * this package.
 */
@NullMarked
package org.kladez.parse;

import org.jspecify.annotations.NullMarked;
