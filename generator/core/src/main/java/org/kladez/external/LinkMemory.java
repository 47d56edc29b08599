package org.kladez.external;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kladez.external.LinkResult.State;

/**
 * Remembers results from one run to the next, in a file with a line for each address: address,
 * state, status, detail and time with tabs between. What cannot be read is forgotten.
 *
 * <p>A good result holds for a week. One that is not is asked for again after an hour; and at once,
 * when there was no answer or a server was at fault, since that may be over by then or was the
 * fault of one's own network.
 */
final class LinkMemory {
  private static final String HEADING = "# kladez: links out of the site, 1";
  private static final int COLUMNS = 5;
  private static final Map<State, Duration> HOLDS =
      Map.of(
          State.GOOD, Duration.ofDays(7),
          State.MOVED, Duration.ofDays(7),
          State.GONE, Duration.ofHours(1),
          State.REFUSED, Duration.ofHours(1));

  private final Path file;
  private final Instant now;
  private final SortedMap<String, Remembered> results = new TreeMap<>();

  /** A result and the time it was found. */
  private record Remembered(LinkResult result, Instant when) {
    boolean holds(Instant now) {
      Duration age = Duration.between(when, now);
      Duration longest = HOLDS.getOrDefault(result.state(), Duration.ZERO);
      return !age.isNegative() && age.compareTo(longest) < 0;
    }
  }

  private LinkMemory(Path file, Instant now) {
    this.file = file;
    this.now = now;
  }

  /**
   * Reads what is still true.
   *
   * @param file the file, which need not exist
   * @param now the time of this run
   */
  static LinkMemory read(Path file, Instant now) {
    LinkMemory memory = new LinkMemory(file, now);
    List<String> lines = lines(file);
    if (!lines.isEmpty() && lines.get(0).equals(HEADING)) {
      lines.forEach(memory::readLine);
    }
    return memory;
  }

  private static List<String> lines(Path file) {
    try {
      // Not strictly: a damaged byte damages its line alone.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void readLine(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      return;
    }
    try {
      State state = State.valueOf(columns[1]);
      LinkResult result = new LinkResult(state, Integer.parseInt(columns[2]), columns[3]);
      Remembered remembered = new Remembered(result, Instant.parse(columns[4]));
      if (remembered.holds(now)) {
        results.put(columns[0], remembered);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // A damaged line: its address is visited again.
    }
  }

  Optional<LinkResult> find(URI address) {
    return Optional.ofNullable(results.get(address.toString())).map(Remembered::result);
  }

  void remember(Map<URI, LinkResult> found) {
    found.forEach(
        (address, result) -> {
          if (HOLDS.containsKey(result.state())) {
            results.put(address.toString(), new Remembered(result, now));
          }
        });
  }

  void write() throws IOException {
    StringBuilder text = new StringBuilder(HEADING).append('\n');
    results.forEach(
        (address, remembered) -> {
          LinkResult result = remembered.result();
          String status = String.valueOf(result.status());
          String when = remembered.when().toString();
          text.append(
              String.join("\t", address, result.state().name(), status, result.detail(), when));
          text.append('\n');
        });
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(folder, "links", ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
