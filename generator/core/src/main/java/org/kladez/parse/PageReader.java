package org.kladez.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/** Reads what front matter of any type may say of the page itself. */
record PageReader(YamlMap map, Diagnostics diagnostics) {
  ParsedEntry.Page page() {
    return new ParsedEntry.Page(slug(), aliases(), text("layout"), draft());
  }

  private boolean draft() {
    Optional<String> draft = text("draft");
    List<String> values = List.of("true", "false");
    if (draft.isPresent() && !values.contains(draft.get())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_VALUE,
                  map.get("draft").orElseThrow().position(),
                  "field",
                  "draft",
                  "value",
                  draft.get(),
                  "values",
                  String.join(", ", values))
              .suggesting(Suggestions.nearest(draft.get(), values)));
    }
    return draft.equals(Optional.of("true"));
  }

  /** A slug is a part of an address and of a file's path, so not every text will do. */
  private Optional<String> slug() {
    Optional<String> slug = text("slug");
    if (slug.isPresent() && !slug.get().matches(EntryId.SLUG)) {
      diagnostics.add(
          Code.BAD_PATTERN,
          map.get("slug").orElseThrow().position(),
          "field",
          "slug",
          "value",
          slug.get(),
          "pattern",
          EntryId.SLUG);
      return Optional.empty();
    }
    return slug;
  }

  private List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    for (YamlScalar alias : texts("aliases")) {
      if (alias.text().matches("/?" + EntryId.SLUG + "(/" + EntryId.SLUG + ")*/?")) {
        aliases.add(alias.text());
      } else {
        diagnostics.add(
            Code.BAD_PATTERN,
            alias.position(),
            "field",
            "aliases",
            "value",
            alias.text(),
            "pattern",
            "/" + EntryId.SLUG + "/…");
      }
    }
    return aliases;
  }

  private Optional<String> text(String key) {
    return map.get(key).flatMap(node -> scalar(key, node));
  }

  private List<YamlScalar> texts(String key) {
    List<YamlNode> items =
        map.get(key)
            .map(node -> node instanceof YamlList list ? list.items() : List.of(node))
            .orElse(List.of());
    return items.stream()
        .filter(item -> scalar(key, item).isPresent())
        .map(YamlScalar.class::cast)
        .toList();
  }

  private Optional<String> scalar(String key, YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return Optional.of(scalar.text());
    }
    String found = node instanceof YamlList ? "list" : "object";
    diagnostics.add(
        Code.WRONG_KIND,
        node.position(),
        "field",
        key,
        "expected",
        "scalar",
        "found",
        found,
        "sample",
        key + ": …");
    return Optional.empty();
  }
}
