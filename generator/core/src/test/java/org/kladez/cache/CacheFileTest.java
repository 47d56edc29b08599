package org.kladez.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between runs is read whole or not at all, however large it is. */
class CacheFileTest {
  private static final int MANY = 50_000;

  @TempDir Path folder;
  private CacheFile file;

  @BeforeEach
  void write() throws IOException {
    file = new CacheFile(folder, "kept.bin", 7);
    file.write(
        out -> {
          for (int number = 0; number < MANY; number++) {
            out.number(number).text("text " + number);
          }
        });
  }

  @Test
  void hasAllThatWasWritten() {
    Unpacker in = file.read().orElseThrow();
    for (int number = 0; number < MANY; number++) {
      assertEquals(number, in.count());
      assertEquals("text " + number, in.text());
    }
    assertFalse(in.hasMore());
  }

  @Test
  void isAnothersWithAnotherIdentity() {
    assertEquals(Optional.empty(), new CacheFile(folder, "kept.bin", 8).read().map(in -> true));
  }

  @Test
  void isAbsentWhenCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("kept.bin"));
    Files.write(folder.resolve("kept.bin"), Arrays.copyOf(whole, whole.length - 1));
    assertTrue(file.read().isEmpty());
  }

  @Test
  void isAbsentWhenDamagedAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("kept.bin"));
    for (int at = 0; at < whole.length; at += whole.length / 100) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(folder.resolve("kept.bin"), damaged);
      assertTrue(file.read().isEmpty(), "byte " + at);
    }
  }

  @Test
  void leavesTheLastOneWhenWritingFails() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("kept.bin"));
    try {
      file.write(
          out -> {
            out.text("x".repeat(MANY * 2));
            throw new IllegalStateException("broken off");
          });
    } catch (IllegalStateException e) {
      assertEquals("broken off", e.getMessage());
    }
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(folder.resolve("kept.bin"))));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
