package org.kladez.publish.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.ManifestText;
import org.kladez.publish.transfer.PublishFault;

/** Kladez's own files in a tree: what was published, and who publishes. */
final class ControlFiles {
  static final String FOLDER = ".kladez/";
  static final String LOCK = FOLDER + "lock";

  private final Tree tree;

  ControlFiles(Tree tree) {
    this.tree = tree;
  }

  Optional<byte[]> bytes(String path) throws IOException {
    Optional<InputStream> opened = tree.read(path);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  Optional<Manifest> manifest(String path) throws IOException {
    Optional<byte[]> bytes = bytes(path);
    Optional<Manifest> manifest = bytes.flatMap(ManifestText::read);
    if (bytes.isPresent() && manifest.isEmpty()) {
      throw new PublishFault(PublishFault.Reason.MANIFEST, Map.of("file", path));
    }
    return manifest;
  }

  void write(String path, Manifest manifest) throws IOException {
    tree.write(path, ManifestText.write(manifest));
  }
}
