package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A build in a Java of its own, which can be told that its processor is another. */
final class OtherMachine {
  private static final String FOUND = "found.txt";

  private OtherMachine() {}

  /** Builds a site, and gives the codes of what was found. */
  static List<String> build(Path source, String processor)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dos.arch=" + processor,
                "-cp",
                System.getProperty("java.class.path"),
                OtherMachine.class.getName(),
                source.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the build ended with " + process.exitValue());
    }
    return Files.readAllLines(source.resolve(FOUND));
  }

  /**
   * Runs in the other Java.
   *
   * @param arguments the source folder
   * @throws IOException when the site cannot be built
   */
  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments[0]);
    BuildReport report = Kladez.build(BuildRequest.of(source));
    List<String> codes = report.diagnostics().stream().map(d -> d.code().key()).toList();
    Files.write(source.resolve(FOUND), codes);
  }
}
