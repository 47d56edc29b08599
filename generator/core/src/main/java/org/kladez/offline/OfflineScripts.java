package org.kladez.offline;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes classic scripts, which a page from a folder of files may load, of what it may not. */
final class OfflineScripts {
  private static final Pattern NEEDS_MODULES =
      Pattern.compile("^\\s*(?:import|export)\\b|\\bimport(?:\\s*\\(|\\.meta)", Pattern.MULTILINE);

  private OfflineScripts() {}

  /** A script that gives a file's content to the search. */
  static byte[] ofFile(byte[] content) {
    String text = Base64.getEncoder().encodeToString(content);
    return ("kladezFile(\"" + text + "\");\n").getBytes(US_ASCII);
  }

  /**
   * A module as a classic script, whose names are its own; nothing when the module imports others
   * or is one that others import.
   */
  static Optional<byte[]> ofModule(byte[] module) {
    String text = new String(module, UTF_8);
    return NEEDS_MODULES.matcher(text).find()
        ? Optional.empty()
        : Optional.of(("(() => {\n" + text + "\n})();\n").getBytes(UTF_8));
  }
}
