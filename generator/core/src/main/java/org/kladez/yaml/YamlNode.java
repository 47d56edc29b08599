package org.kladez.yaml;

import org.kladez.diagnostic.SourcePosition;

/** A node of a YAML document and its place in the file. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
  /**
   * Where the node stands.
   *
   * @return its place in the original file
   */
  SourcePosition position();
}
