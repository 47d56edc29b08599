/**
 * The public face of the generator: {@link org.kladez.Kladez} takes a {@link
 * org.kladez.BuildRequest} and gives a {@link org.kladez.BuildReport}. It is the only place that
 * knows the order of the stages, which the packages are: load, parse, assemble, theme, render,
 * search, write.
 */
@NullMarked
package org.kladez;

import org.jspecify.annotations.NullMarked;
