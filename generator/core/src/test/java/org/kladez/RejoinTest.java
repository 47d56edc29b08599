package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kladez.assemble.Assembler;
import org.kladez.assemble.Assembly;
import org.kladez.assemble.Parsed;
import org.kladez.cache.EntryStore;
import org.kladez.cache.Listing;
import org.kladez.cache.Structures;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Structure;

/** Entries of which only texts have changed are joined as before, without looking at the others. */
class RejoinTest {
  private static final String APPLE = "content/notes/apple.en.md";
  private static final String FRONT = "---\ntitle: Apple\nsummary: A fruit.\nnext: pear\n---\n\n";

  @TempDir Path folder;
  private TestSite site = new TestSite(Path.of(""));

  @BeforeEach
  void write() {
    site = TestSite.notes(folder);
  }

  /** What was read of the site. */
  private record Reading(Groundwork ground, Parsed parsed) {
    Assembler assembler() {
      return new Assembler(ground.config().orElseThrow(), ground.schemas(), new Diagnostics());
    }

    Structure structure() {
      return assembler().assemble(parsed).structure();
    }

    Optional<Assembly> rejoin(Structure known, Reading before) {
      return assembler().rejoin(parsed, known, before.apple());
    }

    Map<String, ParsedEntry> apple() {
      return Map.of(
          APPLE,
          parsed.entries().stream().filter(e -> e.file().equals(APPLE)).findFirst().orElseThrow());
    }
  }

  private Reading read() throws IOException {
    BuildRequest request = site.request();
    Inputs inputs = new Inputs(request, new Diagnostics());
    Groundwork ground =
        Groundwork.read(
            request, inputs, () -> Listing.of(Inputs.places(folder)), new Diagnostics());
    try (Workers workers = new Workers(1)) {
      Parsed parsed =
          inputs.entries(
              ground.tree(),
              ground.config().orElseThrow(),
              ground.schemas(),
              workers,
              Optional.empty(),
              Map.of());
      return new Reading(ground, parsed);
    }
  }

  @Test
  void otherTextsGiveWhatJoiningAllOfThemGives() throws IOException {
    Reading before = read();
    Structure known = before.structure();
    site.write(APPLE, FRONT + "Sour. See [plum](plum.en.md), [none](none.en.md), ![](no.png).\n");
    Reading now = read();

    Assembly rejoined = now.rejoin(known, before).orElseThrow();
    Assembly joined = now.assembler().assemble(now.parsed());

    assertThat(rejoined.site().entries()).isEqualTo(joined.site().entries());
    assertThat(rejoined.site().local()).isEqualTo(joined.site().local());
    assertThat(rejoined.site().lists()).isEqualTo(joined.site().lists());
    assertThat(rejoined.site().terms()).isEqualTo(joined.site().terms());
    assertThat(rejoined.site().pictures()).isEqualTo(joined.site().pictures());
    assertThat(rejoined.structure()).isEqualTo(joined.structure());
    for (ParsedEntry entry : now.parsed().entries()) {
      assertThat(rejoined.site().targets().apply(entry.file()))
          .isEqualTo(joined.site().targets().apply(entry.file()));
    }
    assertThat(rejoined.allFindings()).hasSize(2).hasSameElementsAs(joined.allFindings());
  }

  @Test
  void whatOtherFilesSayIsNotLookedAt() throws IOException {
    Reading before = read();
    Structure known = before.structure();
    site.write(APPLE, FRONT + "Sour.\n");
    Reading now = read();
    List<String> asked = new ArrayList<>();
    List<ParsedEntry> entries = new ArrayList<>();
    for (ParsedEntry entry : now.parsed().entries()) {
      entries.add(
          new ParsedEntry(
              entry.id(),
              entry.language(),
              entry.file(),
              entry.page(),
              () -> {
                asked.add(entry.file());
                return entry.content().get();
              }));
    }
    Parsed parsed =
        new Parsed(entries, now.parsed().drafts(), now.parsed().unreadable(), now.parsed().files());

    assertThat(now.assembler().rejoin(parsed, known, before.apple())).isPresent();
    assertThat(new HashSet<>(asked)).containsExactly(APPLE);
  }

  @Test
  void anotherFieldOrHeadingMakesAllBeJoined() throws IOException {
    Reading before = read();
    Structure known = before.structure();
    for (String text :
        List.of(
            FRONT.replace("A fruit", "Fruit") + "Sweet.\n",
            FRONT.replace("title", "# A note to myself\ntitle") + "Sweet.\n",
            FRONT.replace("next", "slug: apples\nnext") + "Sweet.\n",
            FRONT + "Sweet.\n\n## Part\n\nMore.\n")) {
      site.write(APPLE, text);
      Reading now = read();

      assertThat(now.rejoin(known, before)).as(text).isEmpty();
    }
  }

  @Test
  void theStructureIsKeptForTheSameFilesAlone() throws IOException {
    Reading reading = read();
    Structure structure = reading.structure();
    Path memory = folder.resolve(".kladez");
    try (EntryStore store = store(reading, memory)) {
      for (ParsedEntry entry : reading.parsed().entries()) {
        store.keep(
            entry.file(),
            org.kladez.cache.Stamp.of(folder.resolve(entry.file())),
            entry.file().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            new EntryStore.Content(Optional.of(entry), List.of()));
      }
      store.save();
      structures(reading, memory, store, List.of()).save(structure);
    }
    try (EntryStore store = store(reading, memory)) {
      assertThat(structures(reading, memory, store, List.of()).before()).contains(structure);
      assertThat(structures(reading, memory, store, List.of("content/new.png")).before()).isEmpty();
    }
    try (EntryStore store = store(reading, folder.resolve("elsewhere"))) {
      assertThat(structures(reading, memory, store, List.of()).before()).isEmpty();
    }
  }

  private static EntryStore store(Reading reading, Path memory) throws IOException {
    return EntryStore.open(
        memory,
        reading.ground().config().orElseThrow().languages(),
        reading.ground().basis(),
        Long.MAX_VALUE,
        false);
  }

  private static Structures structures(
      Reading reading, Path memory, EntryStore store, List<String> more) {
    List<String> files = new ArrayList<>(reading.parsed().files());
    files.addAll(more);
    return new Structures(
        memory,
        store,
        reading.ground().config().orElseThrow().languages(),
        reading.parsed().drafts(),
        files);
  }
}
