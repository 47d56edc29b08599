package org.kladez.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The files of a pack that a change of some documents leaves mostly as they are.
 *
 * @param shards the shards in order
 * @param titles the hashes of the files of titles
 * @param buckets the hashes of the buckets for typing errors
 * @param mistypable the words that these are made of
 */
record KeptDictionary(
    List<KeptShard> shards, List<String> titles, List<String> buckets, Mistypable mistypable) {
  /** Copies the lists. */
  KeptDictionary {
    shards = List.copyOf(shards);
    titles = List.copyOf(titles);
    buckets = List.copyOf(buckets);
  }

  void write(ByteSink out) {
    out.number(shards.size());
    shards.forEach(shard -> shard.write(out));
    for (List<String> hashes : List.of(titles, buckets)) {
      out.number(hashes.size());
      hashes.forEach(out::text);
    }
    mistypable.write(out);
  }

  static KeptDictionary read(ByteSource in) {
    List<KeptShard> shards = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      shards.add(KeptShard.read(in));
    }
    List<String> titles = hashes(in);
    List<String> buckets = hashes(in);
    return new KeptDictionary(shards, titles, buckets, Mistypable.read(in));
  }

  private static List<String> hashes(ByteSource in) {
    List<String> hashes = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      hashes.add(in.text());
    }
    return hashes;
  }
}
