package org.kladez.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests of the browser's reader, by the Node that Playwright brings along. */
class ReaderTestsIT {
  @Test
  void theTestsOfTheReaderPass() throws IOException, InterruptedException {
    Path tests = SiteFiles.folder("kladez.reader-tests");
    Path driver = Driver.ensureDriverInstalled(Map.of(), false).driverDir();
    List<String> command = new ArrayList<>(List.of(node(driver).toString(), "--test"));
    try (Stream<Path> files = Files.list(tests)) {
      files.map(Path::toString).filter(f -> f.endsWith(".test.mjs")).sorted().forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).containsPattern("pass [1-9]\\d+").containsPattern("fail 0");
  }

  private static Path node(Path driver) {
    Path plain = driver.resolve("node");
    return Files.exists(plain) ? plain : driver.resolve("node.exe");
  }
}
