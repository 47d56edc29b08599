package org.kladez.model;

import org.kladez.diagnostic.SourcePosition;

/**
 * An address outside the site and the place where it is written.
 *
 * @param address the address as written
 * @param at its place
 */
public record ExternalLink(String address, SourcePosition at) {}
