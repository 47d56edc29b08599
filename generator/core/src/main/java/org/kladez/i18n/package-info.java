/**
 * What depends on a natural language and on nothing else in the generator: message catalogues
 * ({@link org.kladez.i18n.MessageCatalogue}), dates in words ({@link org.kladez.i18n.Dates}),
 * sorting ({@link org.kladez.i18n.Collation}) and the letters of an index ({@link
 * org.kladez.i18n.Letters}).
 *
 * <p>All data come from the CLDR as shipped with ICU4J, never from the JDK, whose data differ from
 * one release to the next: the same input must give the same bytes on any machine.
 */
@NullMarked
package org.kladez.i18n;

import org.jspecify.annotations.NullMarked;
