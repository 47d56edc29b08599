/**
 * What Git knows of the sources: {@link org.kladez.history.GitHistory} tells when files were last
 * changed and what they said then. The only package that knows JGit.
 */
@NullMarked
package org.kladez.history;

import org.jspecify.annotations.NullMarked;
