package org.kladez.diagnostic;

/**
 * A second place that belongs to a finding.
 *
 * @param at the place
 * @param key the key of its message in the catalogue
 */
public record Related(SourcePosition at, String key) {}
