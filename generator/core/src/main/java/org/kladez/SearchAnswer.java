package org.kladez;

import java.util.List;
import org.kladez.json.Json;
import org.kladez.search.SearchHit;

/**
 * The answer to a query.
 *
 * @param hits the entries, best first
 */
public record SearchAnswer(List<SearchHit> hits) {
  /** Copies the list. */
  public SearchAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * The answer for machines.
   *
   * @return a JSON array of objects with {@code id}, {@code lang}, {@code title}, {@code url},
   *     {@code score} and {@code excerpt}
   */
  public String toJson() {
    return Json.text(json -> json.array(hits, (to, hit) -> to.object(o -> hit(hit, o))));
  }

  private static void hit(SearchHit hit, Json json) {
    json.put("id", hit.id());
    json.put("lang", hit.lang());
    json.put("title", hit.title());
    json.put("url", hit.url());
    json.put("score", hit.score());
    json.put("excerpt", hit.excerpt());
  }
}
