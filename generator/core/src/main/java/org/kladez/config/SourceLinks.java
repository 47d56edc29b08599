package org.kladez.config;

import java.util.Optional;

/**
 * Where readers find the files that pages come from.
 *
 * @param edit where a file is changed: {@code edit-url}
 * @param history where its earlier versions are: {@code history-url}
 */
public record SourceLinks(Optional<SourcePattern> edit, Optional<SourcePattern> history) {}
