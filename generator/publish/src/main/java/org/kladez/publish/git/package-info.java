/**
 * A branch of a Git repository: {@link org.kladez.publish.git.GitTarget}. Nothing else knows JGit.
 */
@NullMarked
package org.kladez.publish.git;

import org.jspecify.annotations.NullMarked;
