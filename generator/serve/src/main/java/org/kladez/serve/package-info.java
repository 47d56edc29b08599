/**
 * The preview: a web server on this machine that shows a site while its sources are edited. {@link
 * org.kladez.serve.PreviewServer} starts it and is all that others need. Inside, {@code Workshop}
 * reads the sources whenever {@code SourceWatch} says so and publishes what is to be seen as a
 * {@code Showing}; {@code PreviewHandler} answers browsers from it, past the {@code Guard}; {@code
 * OpenPages} tells the pages that are open. The browser's side lies beside the classes as {@code
 * client.js}.
 */
@NullMarked
package org.kladez.serve;

import org.jspecify.annotations.NullMarked;
