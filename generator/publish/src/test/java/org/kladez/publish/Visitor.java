package org.kladez.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Reads pages of a site as browsers do, with what they need, and notes whatever is not whole. */
final class Visitor {
  private final Reader reader;
  private final Map<String, SampleSite> byPage = new HashMap<>();
  private final Map<String, SampleSite> bySearch = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final Random random;
  private final int pages;
  private int visits;

  /** Fetches what visitors get at an address. */
  interface Reader {
    Optional<String> get(String path) throws IOException;
  }

  Visitor(Reader reader, List<SampleSite> versions, long seed) {
    this.reader = reader;
    this.random = new Random(seed);
    this.pages = versions.get(0).pages();
    for (SampleSite site : versions) {
      Map<String, String> files = site.files();
      for (int i = 0; i < pages; i++) {
        byPage.put(files.get(SampleSite.page(i)), site);
      }
      bySearch.put(files.get("search/en/manifest.json"), site);
    }
  }

  void visit() throws IOException {
    visits++;
    String path = SampleSite.page(random.nextInt(pages));
    Optional<String> page = reader.get(path);
    Optional<SampleSite> site = page.map(byPage::get);
    if (site.isEmpty()) {
      note(path + " is no page of any version: " + page.map(t -> t.substring(0, 60)));
      return;
    }
    expect(site.get().script(), "script " + site.get().version());
    Optional<String> search = reader.get("search/en/manifest.json");
    Optional<SampleSite> searched = search.map(bySearch::get);
    if (searched.isEmpty()) {
      note("no search: " + search);
      return;
    }
    expect(searched.get().shard(), "shard " + searched.get().version());
  }

  private void expect(String path, String content) throws IOException {
    Optional<String> found = reader.get(path);
    if (!found.equals(Optional.of(content))) {
      note(path + ": " + found);
    }
  }

  /** The first ones say enough. */
  private void note(String problem) {
    if (problems.size() < 20) {
      problems.add(problem);
    }
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  int visits() {
    return visits;
  }
}
