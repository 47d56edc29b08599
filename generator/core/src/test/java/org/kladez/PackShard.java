package org.kladez;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A shard as {@code docs/reference/search-pack.md} describes it, decoded from the document alone.
 *
 * @param postings for each term, documents and frequencies by turns for each field
 * @param forms for each form, the numbers of its own terms
 * @param concepts the pack's numbers of the terms that are concepts, by their numbers here
 * @param functionWords the numbers of the terms that say nothing of what is sought
 * @param names the names of several words: the number of the concept's term, then the stems of each
 *     word with spaces between them
 */
record PackShard(
    List<List<List<Integer>>> postings,
    Map<String, List<Integer>> forms,
    Map<Integer, Integer> concepts,
    Set<Integer> functionWords,
    List<List<String>> names) {
  static PackShard decode(byte[] bytes, int fields) {
    return new Reader(bytes).shard(fields);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    PackShard shard(int fields) {
      int terms = number();
      int forms = number();
      int[][] counts = new int[fields][terms];
      for (int field = 0; field < fields; field++) {
        for (int term = 0; term < terms; term++) {
          counts[field][term] = number();
        }
      }
      List<List<List<Integer>>> postings = new ArrayList<>();
      for (int term = 0; term < terms; term++) {
        postings.add(new ArrayList<>());
      }
      for (int field = 0; field < fields; field++) {
        for (int term = 0; term < terms; term++) {
          postings.get(term).add(list(counts[field][term]));
        }
      }
      Map<String, List<Integer>> found = forms(forms);
      Map<Integer, Integer> concepts = new TreeMap<>();
      for (int count = number(); count > 0; count--) {
        concepts.put(number(), number());
      }
      Set<Integer> functionWords = new TreeSet<>();
      for (int count = number(); count > 0; count--) {
        functionWords.add(number());
      }
      List<List<String>> names = new ArrayList<>();
      for (int count = number(); count > 0; count--) {
        names.add(name());
      }
      if (at != bytes.length) {
        throw new IllegalStateException("bytes are left over");
      }
      return new PackShard(postings, found, concepts, functionWords, names);
    }

    private List<String> name() {
      List<String> name = new ArrayList<>(List.of(String.valueOf(number())));
      for (int words = number(); words > 0; words--) {
        List<String> stems = new ArrayList<>();
        for (int count = number(); count > 0; count--) {
          stems.add(text(number()));
        }
        name.add(String.join(" ", stems));
      }
      return name;
    }

    private String text(int letters) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < letters; i++) {
        text.append(letter());
      }
      return text.toString();
    }

    private List<Integer> list(int count) {
      List<Integer> pairs = new ArrayList<>();
      int document = 0;
      for (int i = 0; i < count; i++) {
        int code = number();
        document += code >> 1;
        pairs.add(document);
        pairs.add((code & 1) == 1 ? 1 : number());
      }
      return pairs;
    }

    private Map<String, List<Integer>> forms(int count) {
      List<String> texts = new ArrayList<>();
      String before = "";
      for (int i = 0; i < count; i++) {
        before = before.substring(0, number()) + text(number());
        texts.add(before);
      }
      Map<String, List<Integer>> forms = new TreeMap<>(new LinkedHashMap<>());
      int first = 0;
      for (String text : texts) {
        int code = number();
        int zigzag = code >> 1;
        first += (zigzag >>> 1) ^ -(zigzag & 1);
        List<Integer> own = new ArrayList<>(List.of(first));
        int more = (code & 1) == 1 ? number() : 0;
        for (int i = 0; i < more; i++) {
          int term = number();
          if ((term & 1) == 0) {
            own.add(term >> 1);
          }
        }
        forms.put(text, own);
      }
      return forms;
    }

    private char letter() {
      int code = bytes[at++] & 0xFF;
      return code == 0 ? (char) number() : code < 128 ? (char) code : (char) (code - 128 + 'а');
    }

    private int number() {
      int number = 0;
      int shift = 0;
      int group = bytes[at++];
      while (group < 0) {
        number |= (group & 0x7F) << shift;
        shift += 7;
        group = bytes[at++];
      }
      return number | group << shift;
    }
  }
}
