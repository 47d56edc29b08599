package org.kladez.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  @TempDir Path first;
  @TempDir Path second;

  @Test
  void namesEveryFileThatDiffers() throws IOException {
    new TinySite(first).write("same.txt", "a").write("en/other.txt", "a").write("first.txt", "a");
    new TinySite(second).write("same.txt", "a").write("en/other.txt", "b").write("second.txt", "a");
    assertThat(Verification.compare(first, second))
        .containsExactly("en/other.txt", "first.txt", "second.txt");
  }
}
