package org.kladez.assemble;

import java.util.Locale;
import java.util.Set;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Target;

/** Finds the pictures that texts show. */
final class Pictures {
  private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif");

  private final Set<String> files;
  private final Diagnostics diagnostics;

  Pictures(Set<String> files, Diagnostics diagnostics) {
    this.files = files;
    this.diagnostics = diagnostics;
  }

  Target resolve(String from, String address, SourcePosition at) {
    String file = EntryPaths.resolve(from, EntryPaths.decode(address));
    String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!files.contains(file)) {
      String folder = from.substring(0, from.lastIndexOf('/') + 1);
      diagnostics.add(
          Diagnostic.of(Code.BROKEN_PICTURE, at, "picture", address)
              .suggesting(
                  Suggestions.nearest(
                      address,
                      files.stream()
                          .filter(f -> f.startsWith(folder) && !f.endsWith(".md"))
                          .map(f -> f.substring(folder.length()))
                          .toList())));
      return new Target.Nowhere();
    }
    if (!KINDS.contains(kind)) {
      String kinds = String.join(", ", KINDS.stream().sorted().toList());
      diagnostics.add(Code.PICTURE_KIND, at, "picture", address, "kinds", kinds);
      return new Target.Nowhere();
    }
    return new Target.ToPicture(file);
  }
}
