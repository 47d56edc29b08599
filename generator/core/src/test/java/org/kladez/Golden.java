package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what is expected, and may be written anew: {@code -Dkladez.golden.write=true}. */
final class Golden {
  private static final boolean WRITE = Boolean.getBoolean("kladez.golden.write");

  private Golden() {}

  /** Compares a text with a file, whatever the line ends of either; no file means no text. */
  static void check(Path expected, String actual) throws IOException {
    String unix = actual.replace("\r\n", "\n");
    if (WRITE && (Files.exists(expected) || !unix.isEmpty())) {
      Files.writeString(expected, unix);
    }
    String wanted = Files.exists(expected) ? Files.readString(expected) : "";
    assertThat(unix).as(expected.toString()).isEqualTo(wanted.replace("\r\n", "\n"));
  }
}
