package org.kladez;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kladez.diagnostic.Diagnostic;

/**
 * JSON Schemas for the entries of a site.
 *
 * @param files texts by the names of their files; none when the site's own schemas are faulty
 * @param diagnostics the faults that kept the schemas from being written
 * @param configFault whether the site's configuration is at fault
 */
public record SchemaFiles(
    SortedMap<String, String> files, List<Diagnostic> diagnostics, boolean configFault) {
  /** Copies the collections. */
  public SchemaFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    diagnostics = List.copyOf(diagnostics);
  }
}
