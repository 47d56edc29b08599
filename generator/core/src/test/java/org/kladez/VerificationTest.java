package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir Path first;
  @TempDir Path second;

  @Test
  void namesEveryFileThatDiffers() throws IOException {
    write(first, Map.of("same.txt", "a", "en/other.txt", "a", "first.txt", "a"));
    write(second, Map.of("same.txt", "a", "en/other.txt", "b", "second.txt", "a"));
    assertThat(Verification.compare(first, second))
        .containsExactly("en/other.txt", "first.txt", "second.txt");
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    Files.createDirectories(folder.resolve("en"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
