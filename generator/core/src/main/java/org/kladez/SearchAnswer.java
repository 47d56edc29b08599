package org.kladez;

import java.util.List;
import java.util.Optional;
import org.kladez.json.Json;
import org.kladez.search.Found;
import org.kladez.search.SearchHit;

/**
 * The answer to a query.
 *
 * @param hits the entries, best first
 * @param total how many there are in all
 * @param corrected the query as it was understood, when that is not what was typed
 */
public record SearchAnswer(List<SearchHit> hits, int total, Optional<String> corrected) {
  /** Copies the list. */
  public SearchAnswer {
    hits = List.copyOf(hits);
  }

  static SearchAnswer of(Found found) {
    return new SearchAnswer(found.hits(), found.total(), found.corrected());
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
