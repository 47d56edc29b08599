package org.kladez.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.Optional;

/** Says in a sentence what went wrong when a file could not be read or written. */
final class IoFaults {
  private IoFaults() {}

  static String describe(IOException fault, Texts texts) {
    if (fault instanceof FileSystemException f && f.getFile() != null) {
      return texts.get(key(f), Map.of("file", f.getFile(), "reason", reason(f)));
    }
    String reason =
        Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
    return texts.get("cli.io.other", Map.of("reason", reason));
  }

  private static String key(FileSystemException fault) {
    if (fault instanceof NoSuchFileException) {
      return "cli.io.missing";
    }
    if (fault instanceof AccessDeniedException) {
      return "cli.io.denied";
    }
    boolean occupied =
        fault instanceof FileAlreadyExistsException || fault instanceof NotDirectoryException;
    return occupied ? "cli.io.occupied" : "cli.io.file";
  }

  private static String reason(FileSystemException fault) {
    return Optional.ofNullable(fault.getReason()).orElse(fault.getClass().getSimpleName());
  }
}
