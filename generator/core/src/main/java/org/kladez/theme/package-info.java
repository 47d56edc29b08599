/**
 * Themes: {@link org.kladez.theme.ThemeLoader} reads one, and what it extends, from the source
 * folder or from the generator itself, {@link org.kladez.theme.ThemeOptions} what it lets a site
 * choose, {@link org.kladez.theme.Appearance} how it looks where no template reaches, {@link
 * org.kladez.theme.Assets} gives its files addresses with a hash, {@link org.kladez.theme.Strings}
 * holds its texts and checks that no language lacks one.
 */
@NullMarked
package org.kladez.theme;

import org.jspecify.annotations.NullMarked;
