package org.kladez.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kladez.json.Json;

/** The JSON of a pack's files. */
final class PackJson {
  private static final int VERSION = 1;
  private static final double K1 = 1.2;
  private static final double B = 0.75;
  private static final int DIGITS = 6;

  private PackJson() {}

  static byte[] lengths(Map<String, int[]> lengths) {
    return Json.bytes(json -> json.object(fields -> lengths.forEach(fields::numbers)));
  }

  static byte[] shard(Map<String, Map<String, int[]>> postings) {
    return Json.bytes(
        json ->
            json.object(
                stems ->
                    postings.forEach((stem, fields) -> stems.map(stem, fields, Json::numbers))));
  }

  /** About how many bytes the postings of a stem take. */
  static int size(String stem, Collection<int[]> fields) {
    int numbers = fields.stream().mapToInt(pairs -> pairs.length).sum();
    return 2 * stem.length() + DIGITS * fields.size() + numbers * DIGITS / 2;
  }

  static byte[] entries(List<SearchDocument> documents) {
    return Json.bytes(
        json -> json.array(documents, (to, entry) -> to.object(o -> entry(entry, o))));
  }

  private static void entry(SearchDocument document, Json json) {
    json.put("id", document.id().toString());
    json.put("lang", document.lang());
    json.put("title", document.shownTitle());
    json.put("url", document.url());
    json.put("type", document.id().type());
    json.put("excerpt", document.excerpt());
  }

  /** What the manifest says. */
  record Manifest(
      String language,
      int documents,
      Map<String, String> types,
      String lengths,
      Map<String, String> shards,
      int bucket,
      List<String> buckets) {
    byte[] write(Function<String, long[]> statistics) {
      return Json.bytes(json -> json.object(manifest -> write(manifest, statistics)));
    }

    private void write(Json json, Function<String, long[]> statistics) {
      json.put("version", VERSION);
      json.put("language", language);
      json.put("documents", documents);
      json.put("k1", K1);
      json.put("b", B);
      json.array(
          "fields",
          SearchFields.ALL,
          (to, field) -> to.object(o -> field(field, statistics.apply(field.name()), o)));
      json.map("types", types, Json::put);
      json.put("lengths", lengths);
      json.array("shards", shards.entrySet(), (to, shard) -> to.object(o -> shard(shard, o)));
      json.object(
          "entries",
          entries -> {
            entries.put("size", bucket);
            entries.array("files", buckets, Json::value);
          });
    }

    private static void field(SearchFields.Weighted field, long[] counts, Json json) {
      json.put("name", field.name());
      json.put("boost", field.boost());
      json.put("documents", counts[0]);
      json.put("terms", counts[1]);
    }

    private static void shard(Map.Entry<String, String> shard, Json json) {
      json.put("first", shard.getKey());
      json.put("file", shard.getValue());
    }
  }
}
