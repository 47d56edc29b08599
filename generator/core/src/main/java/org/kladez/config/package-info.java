/**
 * The site's configuration: {@link org.kladez.config.ConfigReader} reads {@code site-config.yml}
 * into a {@link org.kladez.config.SiteConfig}.
 */
@NullMarked
package org.kladez.config;

import org.jspecify.annotations.NullMarked;
