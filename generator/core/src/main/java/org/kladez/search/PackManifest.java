package org.kladez.search;

import java.util.List;
import java.util.Map;
import org.kladez.json.Json;

/**
 * What a pack says of itself.
 *
 * @param language the language's code
 * @param cyrillic whether the language is written in Cyrillic letters
 * @param documents how many documents it has
 * @param statistics how many documents have each field, and how many words it holds
 * @param types the types' names
 * @param table the hash of the documents' table
 * @param shards the first text and the hash of each shard
 * @param titles the hashes of the files of titles
 * @param typos the hash of the list of buckets for typing errors
 * @param facets the name, label and hash of each facet
 */
record PackManifest(
    String language,
    boolean cyrillic,
    int documents,
    List<long[]> statistics,
    Map<String, String> types,
    String table,
    List<List<String>> shards,
    List<String> titles,
    String typos,
    List<List<String>> facets) {
  static final int VERSION = 4;
  private static final double K1 = 1.2;
  private static final double B = 0.75;

  byte[] bytes() {
    return Json.bytes(json -> json.object(this::write));
  }

  private void write(Json json) {
    json.put("version", VERSION);
    json.put("language", language);
    json.put("cyrillic", cyrillic);
    json.put("documents", documents);
    json.put("k1", K1);
    json.put("b", B);
    json.put("weak", (double) SearchFields.WEAK);
    json.array(
        "fields",
        SearchFields.ALL,
        (to, field) ->
            to.object(o -> field(field, statistics.get(SearchFields.ALL.indexOf(field)), o)));
    json.map("types", new java.util.TreeMap<>(types), Json::put);
    json.put("table", table);
    json.array("shards", shards, (to, shard) -> to.array(shard, Json::value));
    json.put("block", TitleBlocks.SIZE);
    json.array("titles", titles, Json::value);
    json.put("typos", typos);
    json.array("facets", facets, (to, facet) -> to.array(facet, Json::value));
  }

  private static void field(SearchFields.Weighted field, long[] counts, Json json) {
    json.put("name", field.name());
    json.put("boost", field.boost());
    json.put("documents", counts[0]);
    json.put("terms", counts[1]);
  }
}
