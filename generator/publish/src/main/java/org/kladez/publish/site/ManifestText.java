package org.kladez.publish.site;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes and reads manifests as text in UTF-8, one fact a line, its parts separated by tabs:
 *
 * <pre>
 * kladez-manifest  1
 * release  7
 * time     2026-11-26T03:22:05Z
 * commit   9fceb02…
 * file     SHA-256  size  path
 * kept     SHA-256  size  path  time
 * end
 * </pre>
 *
 * <p>The last line says that nothing is missing.
 */
public final class ManifestText {
  private static final String HEAD = "kladez-manifest\t1";
  private static final String END = "end";

  private ManifestText() {}

  /**
   * Writes a manifest.
   *
   * @param manifest the manifest
   * @return its text
   */
  public static byte[] write(Manifest manifest) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    line(text, "release", String.valueOf(manifest.release()));
    line(text, "time", manifest.time().toString());
    manifest.commit().ifPresent(commit -> line(text, "commit", commit));
    manifest.files().values().forEach(file -> line(text, "file", fields(file)));
    manifest
        .kept()
        .values()
        .forEach(kept -> line(text, "kept", fields(kept.file()) + "\t" + kept.retired()));
    return text.append(END).append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('\t').append(value).append('\n');
  }

  private static String fields(SiteFile file) {
    return file.sha256() + "\t" + file.size() + "\t" + file.path();
  }

  /**
   * Reads a manifest.
   *
   * @param bytes its text
   * @return the manifest; nothing when it is none, or not whole
   */
  public static Optional<Manifest> read(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (lines.size() < 2
        || !lines.get(0).equals(HEAD)
        || !lines.get(lines.size() - 1).equals(END)) {
      return Optional.empty();
    }
    try {
      Reading reading = new Reading();
      lines.subList(1, lines.size() - 1).forEach(reading::take);
      return Optional.of(reading.manifest());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What was read so far. */
  private static final class Reading {
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final Map<String, KeptFile> kept = new TreeMap<>();
    private long release;
    private Instant time = Instant.EPOCH;
    private Optional<String> commit = Optional.empty();

    void take(String line) {
      List<String> parts = List.of(line.split("\t", -1));
      switch (parts.get(0)) {
        case "release" -> release = Long.parseLong(parts.get(1));
        case "time" -> time = Instant.parse(parts.get(1));
        case "commit" -> commit = Optional.of(parts.get(1));
        case "file" -> files.put(parts.get(3), file(parts));
        case "kept" ->
            kept.put(parts.get(3), new KeptFile(file(parts), Instant.parse(parts.get(4))));
        default -> throw new IllegalArgumentException("no such fact: " + parts.get(0));
      }
    }

    private static SiteFile file(List<String> parts) {
      return new SiteFile(parts.get(3), parts.get(1), Long.parseLong(parts.get(2)));
    }

    Manifest manifest() {
      return new Manifest(release, time, commit, files, kept);
    }
  }
}
