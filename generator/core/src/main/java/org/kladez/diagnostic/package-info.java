/**
 * What the generator tells people about their files: a {@link org.kladez.diagnostic.Diagnostic} has
 * a code, a place in the original file and a remedy; {@link org.kladez.diagnostic.Diagnostics}
 * collects them from all threads; {@link org.kladez.diagnostic.TextRendering}, {@link
 * org.kladez.diagnostic.JsonRendering}, {@link org.kladez.diagnostic.SarifRendering} and {@link
 * org.kladez.diagnostic.GithubRendering} write them out.
 */
@NullMarked
package org.kladez.diagnostic;

import org.jspecify.annotations.NullMarked;
