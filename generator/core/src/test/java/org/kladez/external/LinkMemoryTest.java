package org.kladez.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkMemoryTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final URI A = URI.create("https://example.org/a");
  private static final URI B = URI.create("https://example.org/b");

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("memory/links.txt");
  }

  private void write(Map<URI, LinkResult> results) throws IOException {
    LinkMemory memory = LinkMemory.read(file, NOW);
    memory.remember(results);
    memory.write();
  }

  @ParameterizedTest
  @CsvSource({"200, 168", "404, 1", "410, 1", "403, 1", "429, 1"})
  void aResultHoldsForSomeTime(int status, int hours) throws IOException {
    write(Map.of(A, LinkResult.of(status)));
    Instant end = NOW.plus(Duration.ofHours(hours));
    assertThat(LinkMemory.read(file, end.minusMillis(1)).find(A)).contains(LinkResult.of(status));
    assertThat(LinkMemory.read(file, end).find(A)).isEmpty();
  }

  @Test
  void remembersWhereSomethingMoved() throws IOException {
    LinkResult moved = LinkResult.moved(301, B.toString());
    write(Map.of(A, moved));
    assertThat(LinkMemory.read(file, NOW).find(A)).contains(moved);
    assertThat(LinkMemory.read(file, NOW).find(B)).isEmpty();
  }

  @Test
  void doesNotRememberWhatMayBeOverInAMoment() throws IOException {
    write(Map.of(A, LinkResult.of(500), B, LinkResult.unreachable(Trouble.DNS)));
    assertThat(LinkMemory.read(file, NOW).find(A)).isEmpty();
    assertThat(Files.readString(file)).doesNotContain("example.org");
  }

  @Test
  void whatComesFromTheFutureIsNotTrusted() throws IOException {
    write(Map.of(A, LinkResult.of(200)));
    assertThat(LinkMemory.read(file, NOW.minusSeconds(1)).find(A)).isEmpty();
  }

  @Test
  void theFileIsInTheOrderOfTheAddresses() throws IOException {
    write(Map.of(B, LinkResult.of(200)));
    write(Map.of(A, LinkResult.of(404)));
    assertThat(file)
        .hasContent(
            """
            # kladez: links out of the site, 1
            https://example.org/a\tGONE\t404\t\t2026-11-25T10:00:00Z
            https://example.org/b\tGOOD\t200\t\t2026-11-25T10:00:00Z
            """);
  }

  @Test
  void aDamagedLineDamagesNoOther() throws IOException {
    write(Map.of(A, LinkResult.of(200)));
    String good = Files.readString(file);
    byte[] bad = {'\n', (byte) 0xFF, '\t', 0, '\n'};
    Files.writeString(
        file,
        good
            + "https://example.org/b\tGOOD\n"
            + "https://example.org/b\tPERFECT\t200\t\t2026-11-25T10:00:00Z\n"
            + "https://example.org/b\tGOOD\ttwo hundred\t\t2026-11-25T10:00:00Z\n"
            + "https://example.org/b\tGOOD\t200\t\tyesterday\n");
    Files.write(file, bad, java.nio.file.StandardOpenOption.APPEND);
    LinkMemory memory = LinkMemory.read(file, NOW);
    assertThat(memory.find(A)).contains(LinkResult.of(200));
    assertThat(memory.find(B)).isEmpty();
    memory.write();
    assertThat(file).hasContent(good);
  }

  @Test
  void aFileOfAnotherVersionIsForgotten() throws IOException {
    write(Map.of(A, LinkResult.of(200)));
    Files.writeString(file, Files.readString(file).replace(", 1\n", ", 2\n"));
    assertThat(LinkMemory.read(file, NOW).find(A)).isEmpty();
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    write(Map.of(A, LinkResult.of(200)));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
