package org.kladez;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;

/**
 * What the files of entries say above their texts, which is enough for a first page: each text is
 * read when somebody asks for it.
 *
 * @param all what each file says, in the order of the tree; nothing for one that cannot be read
 * @param whole the files whose texts need no parsing any more, among them all that show pictures
 * @param findings what is wrong with what was read
 */
record Glance(
    List<Map.Entry<EntryId, Optional<ParsedEntry>>> all,
    Set<String> whole,
    List<Diagnostic> findings) {
  Glance {
    all = List.copyOf(all);
    whole = Set.copyOf(whole);
    findings = List.copyOf(findings);
  }
}
