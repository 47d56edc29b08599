package org.kladez.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.json.Json;

/** The file of a facet: its values and the documents that have them. */
final class FacetFile {
  private FacetFile() {}

  static byte[] of(SearchNames.Facet facet, List<SearchDocument> documents) {
    Map<String, List<Integer>> steps = new LinkedHashMap<>();
    Map<String, Integer> before = new LinkedHashMap<>();
    for (int doc = 0; doc < documents.size(); doc++) {
      for (String value : documents.get(doc).facets().getOrDefault(facet.name(), List.of())) {
        steps
            .computeIfAbsent(value, v -> new ArrayList<>())
            .add(doc - before.getOrDefault(value, 0));
        before.put(value, doc);
      }
    }
    List<String> shown = facet.values().keySet().stream().filter(steps::containsKey).toList();
    return Json.bytes(
        json ->
            json.array(
                shown,
                (to, value) ->
                    to.array(List.of(0, 1, 2), (o, part) -> part(o, part, value, facet, steps))));
  }

  private static void part(
      Json json,
      int part,
      String value,
      SearchNames.Facet facet,
      Map<String, List<Integer>> steps) {
    if (part == 0) {
      json.value(value);
    } else if (part == 1) {
      json.value(facet.values().getOrDefault(value, value));
    } else {
      json.array(steps.getOrDefault(value, List.of()), (to, step) -> to.value(step));
    }
  }
}
