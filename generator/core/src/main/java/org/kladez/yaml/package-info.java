/**
 * YAML with positions: {@link org.kladez.yaml.YamlReader} turns text into a tree of {@link
 * org.kladez.yaml.YamlNode}. Scalars stay texts; what they mean is decided by the kind of the field
 * they stand in, never by YAML's own guess, so {@code no} stays "no" and no object is ever built.
 * The only package that knows SnakeYAML.
 */
@NullMarked
package org.kladez.yaml;

import org.jspecify.annotations.NullMarked;
