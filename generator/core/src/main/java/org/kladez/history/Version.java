package org.kladez.history;

/**
 * A commit that a file comes from.
 *
 * @param commit its name, 40 hexadecimal digits
 * @param certain whether it changed the file for certain: in a clone that lacks the older history,
 *     its oldest commits seem to have made everything
 */
public record Version(String commit, boolean certain) {}
