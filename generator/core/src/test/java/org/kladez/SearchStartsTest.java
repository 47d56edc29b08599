package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.search.SearchSettings;

/** What searches begin with is read beside other work, however soon it is asked for. */
class SearchStartsTest {
  private static final int TIMES = 50;

  @Test
  void whoAsksBeforeReadingHasBegunGetsItAllTheSame(@TempDir Path folder) throws IOException {
    BuildRequest request = TestSite.notes(folder).request();
    SiteConfig config = new Inputs(request, new Diagnostics()).config().orElseThrow();
    SearchSettings settings = new SearchSettings(false, java.util.List.of());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < TIMES; i++) {
            try (SearchStarts starts =
                SearchStarts.begin(request, config, settings, Set.of("content/notes/a.en.md"))) {
              assertThat(starts.of(config.languages().get(0), true)).isNotNull();
            }
          }
        });
  }
}
