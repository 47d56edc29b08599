package org.kladez.search;

import java.util.List;
import org.kladez.json.Json;

/** The files with what a list of results shows first. */
final class TitleBlocks {
  /** How many documents a file holds. */
  static final int SIZE = 16;

  private TitleBlocks() {}

  /** How many files there are. */
  static int count(List<SearchDocument> documents) {
    return (documents.size() + SIZE - 1) / SIZE;
  }

  /** The file that has a number. */
  static byte[] of(String language, List<SearchDocument> documents, int number) {
    int from = number * SIZE;
    List<SearchDocument> block = documents.subList(from, Math.min(documents.size(), from + SIZE));
    return Json.bytes(
        json ->
            json.array(block, (to, document) -> to.array(item(language, document), Json::value)));
  }

  private static List<String> item(String language, SearchDocument document) {
    String id = document.id().toString();
    boolean foreign = !document.lang().equals(language);
    boolean elsewhere = !document.url().equals(language + "/" + id + "/");
    if (foreign) {
      return List.of(id, document.shownTitle(), document.url(), document.lang());
    }
    return elsewhere
        ? List.of(id, document.shownTitle(), document.url())
        : List.of(id, document.shownTitle());
  }
}
