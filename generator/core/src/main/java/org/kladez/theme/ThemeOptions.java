package org.kladez.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlReader;
import org.kladez.yaml.YamlScalar;

/**
 * A theme's options: declared in its {@code theme.yml}, set under {@code theme-options} in {@code
 * site-config.yml}.
 *
 * <p>Example: {@code options: {newest: {type: list, default: [practices]}}} in the theme, {@code
 * theme-options: {newest: [outcomes]}} in the site.
 */
public final class ThemeOptions {
  private static final String ABOUT = "theme.yml";
  private static final String SET = "theme-options";
  private static final List<String> KEYS =
      List.of("name", "description", "extends", "appearance", "options");
  private static final List<String> OPTION_KEYS = List.of("type", "default", "description");

  private final Diagnostics diagnostics;
  private final Map<String, Declared> declared = new TreeMap<>();

  private ThemeOptions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The kinds of options, and what a value of each looks like. */
  private enum Kind {
    TEXT("…"),
    FLAG("true | false"),
    LIST("[…]");

    private final String sample;

    Kind(String sample) {
      this.sample = sample;
    }
  }

  private record Declared(Kind kind, OptionValue usual) {}

  /**
   * Reads the options that a theme declares and the values that a site gives them.
   *
   * @param theme the theme
   * @param set the value of {@code theme-options}
   * @param diagnostics takes the faults
   * @return a value for each declared option
   */
  public static Map<String, OptionValue> read(
      Theme theme, Optional<YamlNode> set, Diagnostics diagnostics) {
    ThemeOptions options = new ThemeOptions(diagnostics);
    theme.layers().forEach(options::declare);
    return options.values(set);
  }

  private void declare(Theme.Layer layer) {
    Optional<YamlMap> about =
        layer
            .text(ABOUT)
            .flatMap(text -> YamlReader.readMap(text, layer.file(ABOUT), 0, diagnostics));
    if (about.isEmpty()) {
      return;
    }
    tellUnknown(about.get(), "", KEYS);
    Optional<YamlNode> options = about.get().get("options");
    if (options.isPresent() && options.get() instanceof YamlMap map) {
      map.entries().values().forEach(this::declare);
    } else if (options.isPresent()) {
      tellBad(options.get(), "options", "{…: {type: text}}");
    }
  }

  private void declare(YamlMap.Entry entry) {
    String key = "options." + entry.key().text();
    if (!(entry.value() instanceof YamlMap map)) {
      tellBad(entry.value(), key, "{type: text | flag | list}");
      return;
    }
    tellUnknown(map, key + ".", OPTION_KEYS);
    Optional<Kind> kind = map.get("type").flatMap(ThemeOptions::kind);
    if (kind.isEmpty()) {
      tellBad(map.get("type").orElse(map), key + ".type", "text | flag | list");
      return;
    }
    OptionValue usual =
        map.get("default")
            .flatMap(node -> value(kind.get(), node, key + ".default"))
            .orElse(nothing(kind.get()));
    declared.put(entry.key().text(), new Declared(kind.get(), usual));
  }

  private static Optional<Kind> kind(YamlNode node) {
    for (Kind kind : Kind.values()) {
      if (node instanceof YamlScalar scalar
          && kind.name().toLowerCase(java.util.Locale.ROOT).equals(scalar.text())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static OptionValue nothing(Kind kind) {
    return switch (kind) {
      case TEXT -> new OptionValue.Text("", SourcePosition.wholeFile(ABOUT));
      case FLAG -> new OptionValue.Flag(false);
      case LIST -> new OptionValue.Items(List.of());
    };
  }

  private Map<String, OptionValue> values(Optional<YamlNode> set) {
    Map<String, OptionValue> values = new TreeMap<>();
    declared.forEach((name, option) -> values.put(name, option.usual()));
    if (set.isPresent() && set.get() instanceof YamlMap map) {
      tellUnknown(map, SET + ".", List.copyOf(declared.keySet()));
      declared.forEach(
          (name, option) ->
              map.get(name)
                  .flatMap(node -> value(option.kind(), node, SET + "." + name))
                  .ifPresent(value -> values.put(name, value)));
    } else if (set.isPresent()) {
      tellBad(set.get(), SET, "{…}");
    }
    return Collections.unmodifiableMap(values);
  }

  private Optional<OptionValue> value(Kind kind, YamlNode node, String key) {
    if (kind == Kind.TEXT && node instanceof YamlScalar scalar) {
      return Optional.of(new OptionValue.Text(scalar.text(), scalar.position()));
    }
    if (kind == Kind.FLAG && node instanceof YamlScalar scalar) {
      boolean yes = scalar.text().equals("true");
      if (yes || scalar.text().equals("false")) {
        return Optional.of(new OptionValue.Flag(yes));
      }
    }
    if (kind == Kind.LIST && node instanceof YamlList list) {
      List<OptionValue.Text> items = new ArrayList<>();
      for (YamlNode item : list.items()) {
        value(Kind.TEXT, item, key).ifPresent(text -> items.add((OptionValue.Text) text));
      }
      return Optional.of(new OptionValue.Items(items));
    }
    tellBad(node, key, kind.sample);
    return Optional.empty();
  }

  private void tellUnknown(YamlMap map, String part, List<String> known) {
    for (YamlMap.Entry entry : map.entries().values()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        String keys = String.join(", ", known);
        SourcePosition at = entry.key().position();
        diagnostics.add(
            Diagnostic.of(Code.CONFIG_UNKNOWN_KEY, at, "key", part + key, "keys", keys)
                .suggesting(Suggestions.nearest(key, known)));
      }
    }
  }

  private void tellBad(YamlNode node, String key, String expected) {
    String value = node instanceof YamlScalar scalar ? scalar.text() : "…";
    diagnostics.add(
        Code.CONFIG_BAD_VALUE, node.position(), "key", key, "expected", expected, "value", value);
  }
}
