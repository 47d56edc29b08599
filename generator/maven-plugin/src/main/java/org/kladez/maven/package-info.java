/**
 * The goals of the Maven plugin: each hands its parameters to {@link org.kladez.Kladez} and writes
 * what comes back into Maven's log.
 */
@NullMarked
package org.kladez.maven;

import org.jspecify.annotations.NullMarked;
