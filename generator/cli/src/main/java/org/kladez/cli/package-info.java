/**
 * The command {@code kladez}: {@link org.kladez.cli.Main} runs one of the commands, each of which
 * turns its options into a call of {@link org.kladez.Kladez} and what comes back into text, JSON
 * and an exit code.
 */
@NullMarked
package org.kladez.cli;

import org.jspecify.annotations.NullMarked;
