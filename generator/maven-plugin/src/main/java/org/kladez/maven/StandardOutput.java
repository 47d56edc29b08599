package org.kladez.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where reports for machines go. In Maven's log each line would begin with its level, and a quiet
 * Maven would leave them out.
 */
final class StandardOutput {
  private StandardOutput() {}

  /** Writes a report in UTF-8, whatever the terminal says; an empty one leaves no line. */
  static void print(String report) throws IOException {
    if (report.isBlank()) {
      return;
    }
    // It is the process's: closing it would silence Maven.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((report.strip() + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
