package org.kladez.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Lists the files of a built site with their hashes. */
public final class SiteScan {
  private SiteScan() {}

  /**
   * Reads a folder.
   *
   * @param folder the built site
   * @return its files, with the number 0
   * @throws IOException when a file cannot be read
   */
  public static Manifest of(Path folder) throws IOException {
    List<SiteFile> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
          files.add(new SiteFile(path, sha256(in), Files.size(file)));
        }
      }
    }
    return Manifest.of(files);
  }

  /**
   * The SHA-256 of what a stream still has.
   *
   * @param in the stream; it is read to its end and left open
   * @return 64 hexadecimal digits
   * @throws IOException when it cannot be read
   */
  public static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      DigestInputStream digesting = new DigestInputStream(in, digest);
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
