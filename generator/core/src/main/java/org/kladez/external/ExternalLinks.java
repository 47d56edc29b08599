package org.kladez.external;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.model.ExternalLink;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry;

/** Visits the addresses out of the site and tells which of them are no longer good. */
public final class ExternalLinks {
  private static final String MEMORY = "external-links.txt";

  private final IgnoredLinks ignored;
  private final LinkFindings findings;
  private final SortedMap<URI, List<ExternalLink>> links = new TreeMap<>();

  private ExternalLinks(SiteConfig config, Diagnostics diagnostics) {
    this.ignored = new IgnoredLinks(config.ignoredLinks());
    this.findings = new LinkFindings(diagnostics);
  }

  /**
   * Checks the links of a site.
   *
   * @param entries the entries
   * @param config the site's configuration
   * @param memory the folder where results are kept for the next run
   * @param now the time of this run
   * @param diagnostics takes what is found
   * @return how many addresses were looked at
   * @throws IOException when the check is interrupted
   */
  public static int check(
      List<ParsedEntry> entries,
      SiteConfig config,
      Path memory,
      Instant now,
      Diagnostics diagnostics)
      throws IOException {
    String agent = "KladezLinkCheck/1 (+" + config.baseUrl().toASCIIString() + ")";
    LinkChecker checker = new LinkChecker(agent, Manners.usual(), Pace.REAL);
    return check(
        entries, config, LinkMemory.read(memory.resolve(MEMORY), now), checker, diagnostics);
  }

  static int check(
      List<ParsedEntry> entries,
      SiteConfig config,
      LinkMemory memory,
      LinkChecker checker,
      Diagnostics diagnostics)
      throws IOException {
    ExternalLinks links = new ExternalLinks(config, diagnostics);
    entries.forEach(links::collect);
    links.check(memory, checker);
    return links.links.size();
  }

  private void collect(ParsedEntry entry) {
    entry.urls().forEach(this::collect);
    entry.body().externalLinks().forEach(this::collect);
    entry.fields().values().forEach(field -> collect(field.value()));
  }

  private void collect(FieldValue value) {
    if (value instanceof FieldValue.Rich rich) {
      rich.body().externalLinks().forEach(this::collect);
    } else if (value instanceof FieldValue.Many many) {
      many.items().forEach(this::collect);
    } else if (value instanceof FieldValue.Group group) {
      group.fields().values().forEach(this::collect);
    }
  }

  private void collect(ExternalLink link) {
    if (!WebAddress.isWeb(link.address())) {
      return;
    }
    Optional<URI> address = WebAddress.parse(link.address());
    if (address.isEmpty()) {
      findings.tell(link, LinkResult.unreachable(Trouble.ADDRESS));
    } else if (!ignored.contains(link.address(), address.get())) {
      links.computeIfAbsent(address.get(), a -> new ArrayList<>()).add(link);
    }
  }

  private void check(LinkMemory memory, LinkChecker checker) throws IOException {
    Map<URI, LinkResult> results = new TreeMap<>();
    links.keySet().forEach(a -> memory.find(a).ifPresent(result -> results.put(a, result)));
    List<URI> unknown = links.keySet().stream().filter(a -> !results.containsKey(a)).toList();
    Map<URI, LinkResult> visited = checker.check(unknown);
    memory.remember(visited);
    results.putAll(visited);
    keep(memory);
    results.forEach((address, result) -> tell(links.getOrDefault(address, List.of()), result));
  }

  private void tell(List<ExternalLink> places, LinkResult result) {
    places.forEach(place -> findings.tell(place, result));
  }

  /** What was found is worth telling even where it cannot be kept, in a folder to read only. */
  private static void keep(LinkMemory memory) {
    try {
      memory.write();
    } catch (IOException e) {
      // The next run visits the addresses again.
    }
  }
}
