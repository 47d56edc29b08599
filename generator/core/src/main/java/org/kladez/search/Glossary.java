package org.kladez.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.search.words.Concepts;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/**
 * Reads the words that mean the same from data files of the site: under {@code terms}, by id, for
 * each language a {@code term} and what it is {@code also} called. Anything else in a file is
 * somebody else's.
 */
public final class Glossary {
  private Glossary() {}

  /**
   * Reads what means the same.
   *
   * @param names the names of the data files; those that the site does not have are nothing
   * @param data the site's data files by name
   * @return the concepts of all; those of one id are one concept
   */
  public static List<Concepts.Concept> read(List<String> names, Map<String, YamlNode> data) {
    Map<String, List<String>> concepts = new LinkedHashMap<>();
    for (String name : names) {
      if (data.get(name) instanceof YamlMap map
          && map.get("terms").orElse(null) instanceof YamlMap terms) {
        for (YamlMap.Entry entry : terms.entries().values()) {
          String id = entry.key().text();
          concepts.computeIfAbsent(id, i -> new ArrayList<>()).addAll(names(entry.value()));
        }
      }
    }
    return concepts.entrySet().stream()
        .map(concept -> new Concepts.Concept(concept.getKey(), concept.getValue()))
        .toList();
  }

  private static List<String> names(YamlNode concept) {
    List<String> names = new ArrayList<>();
    if (concept instanceof YamlMap languages) {
      for (YamlMap.Entry language : languages.entries().values()) {
        if (language.value() instanceof YamlMap words) {
          words.get("term").ifPresent(term -> add(term, names));
          words.get("also").ifPresent(also -> add(also, names));
        }
      }
    }
    return names;
  }

  private static void add(YamlNode node, List<String> names) {
    if (node instanceof YamlScalar scalar) {
      names.add(scalar.text());
    } else if (node instanceof YamlList list) {
      list.items().forEach(item -> add(item, names));
    }
  }
}
