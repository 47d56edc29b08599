package org.kladez.search;

import java.nio.file.Path;

/**
 * Where the search of a language is kept.
 *
 * @param index the folder of its index; an empty one for a new index
 * @param notes the file for what helps the next build
 */
public record SearchPlaces(Path index, Path notes) {}
