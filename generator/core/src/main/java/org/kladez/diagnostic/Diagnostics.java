package org.kladez.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects findings from all stages and threads; never throws because of one. */
public final class Diagnostics {
  private static final int MOST_PER_FILE = 50;

  private final ConcurrentLinkedQueue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  /**
   * Adds a finding.
   *
   * @param diagnostic the finding
   */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /**
   * Adds a finding with its code's own severity.
   *
   * @param code what was found
   * @param at where
   * @param arguments names and values by turns
   */
  public void add(Code code, SourcePosition at, String... arguments) {
    found.add(Diagnostic.of(code, at, arguments));
  }

  /**
   * Adds findings that were kept from before.
   *
   * @param diagnostics the findings
   */
  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /**
   * Everything found so far, as it was found: for keeping, not for showing.
   *
   * @return a copy
   */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /**
   * Whether a finding is at least this bad.
   *
   * @param severity the bound
   * @return true when there is one
   */
  public boolean has(Severity severity) {
    return found.stream().anyMatch(d -> d.severity().compareTo(severity) <= 0);
  }

  /**
   * Everything found so far in a stable order: by file, line, column, code. The same finding told
   * twice is told once; so is a fault of a template, which every page that uses it would tell
   * again.
   *
   * @return a sorted copy
   */
  public List<Diagnostic> sorted() {
    Set<List<String>> told = new HashSet<>();
    Map<String, Integer> perFile = new TreeMap<>();
    Map<String, SourcePosition> last = new TreeMap<>();
    List<Diagnostic> shown = new ArrayList<>();
    for (Diagnostic diagnostic : found.stream().sorted().toList()) {
      if (told.add(sameness(diagnostic))
          && perFile.merge(diagnostic.at().file(), 1, Integer::sum) <= MOST_PER_FILE) {
        shown.add(diagnostic);
        last.put(diagnostic.at().file(), diagnostic.at());
      }
    }
    perFile.forEach(
        (file, count) -> {
          if (count > MOST_PER_FILE) {
            shown.add(
                Diagnostic.of(
                    Code.MORE_FINDINGS,
                    last.getOrDefault(file, SourcePosition.wholeFile(file)),
                    "count",
                    String.valueOf(count - MOST_PER_FILE)));
          }
        });
    return shown.stream().sorted().toList();
  }

  private static List<String> sameness(Diagnostic diagnostic) {
    String arguments =
        diagnostic.code() == Code.TEMPLATE
            ? diagnostic.arguments().getOrDefault("problem", "")
            : diagnostic.arguments() + " " + diagnostic.related();
    return List.of(diagnostic.code().key(), diagnostic.at().toString(), arguments);
  }
}
