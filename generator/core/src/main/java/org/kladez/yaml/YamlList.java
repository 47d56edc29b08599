package org.kladez.yaml;

import java.util.List;
import org.kladez.diagnostic.SourcePosition;

/**
 * A sequence.
 *
 * @param items its items
 * @param position its place
 */
public record YamlList(List<YamlNode> items, SourcePosition position) implements YamlNode {
  /** Copies the items. */
  public YamlList {
    items = List.copyOf(items);
  }
}
