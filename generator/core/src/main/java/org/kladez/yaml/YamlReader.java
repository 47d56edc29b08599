package org.kladez.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML document, or the front matter of an entry, into a tree with positions. */
public final class YamlReader {
  private static final int DEEPEST = 50;
  private static final int MOST_ALIASES = 10;

  private final String file;
  private final int linesBefore;
  private final Diagnostics diagnostics;
  private final Set<Node> open = new HashSet<>();

  private YamlReader(String file, int linesBefore, Diagnostics diagnostics) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads a document whose top is a mapping. Faults go to the collector.
   *
   * @param text the YAML text
   * @param file the file's path for messages
   * @param linesBefore lines of the file before the text (1 for front matter after its {@code ---})
   * @param diagnostics takes the faults
   * @return the mapping, an empty one for an empty document, or nothing after a fault
   */
  public static Optional<YamlMap> readMap(
      String text, String file, int linesBefore, Diagnostics diagnostics) {
    Optional<YamlNode> tree = new YamlReader(file, linesBefore, diagnostics).read(text);
    if (tree.isPresent() && !(tree.get() instanceof YamlMap)) {
      diagnostics.add(Code.YAML_NOT_A_MAPPING, tree.get().position());
    }
    return tree.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
  }

  /**
   * Reads a document of any form. Faults go to the collector.
   *
   * @param text the YAML text
   * @param file the file's path for messages
   * @param diagnostics takes the faults
   * @return the tree, an empty mapping for an empty document, or nothing after a fault
   */
  public static Optional<YamlNode> read(String text, String file, Diagnostics diagnostics) {
    return new YamlReader(file, 0, diagnostics).read(text);
  }

  private Optional<YamlNode> read(String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      // Tags are looked at by nobody, since nothing is built from them.
      options.setTagInspector(tag -> true);
      options.setNestingDepthLimit(DEEPEST);
      options.setMaxAliasesForCollections(MOST_ALIASES);
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      Node root = new Composer(parser, new NoGuesses(), options).getSingleNode();
      if (root == null) {
        return Optional.of(
            new YamlMap(Map.of(), SourcePosition.inLine(file, linesBefore + 1, 1, 0)));
      }
      YamlNode tree = convert(root);
      return Optional.of(
          tree instanceof YamlScalar scalar && scalar.isEmpty()
              ? new YamlMap(Map.of(), scalar.position())
              : tree);
    } catch (MarkedYAMLException e) {
      report(e, text);
    } catch (BracesInText e) {
      String line = text.lines().skip(e.at.line() - linesBefore - 1L).findFirst().orElse("");
      diagnostics.add(Code.YAML_SIGN, e.at, "quoted", quoted(line, "\"'[|>"));
    } catch (YAMLException e) {
      diagnostics.add(
          Code.YAML_SYNTAX,
          SourcePosition.inLine(file, linesBefore + 1, 1, 0),
          "problem",
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.empty();
  }

  private void report(MarkedYAMLException e, String text) {
    String problem = String.valueOf(e.getProblem());
    Optional<UnclosedQuote> quote =
        Optional.ofNullable(e.getProblemMark())
            .flatMap(
                mark ->
                    UnclosedQuote.before(text.lines().toList(), mark.getLine(), mark.getColumn()));
    if (quote.isPresent()) {
      int line = linesBefore + quote.get().line() + 1;
      diagnostics.add(
          Code.YAML_UNCLOSED, SourcePosition.inLine(file, line, quote.get().column() + 1, 1));
      return;
    }
    Code code = code(problem);
    boolean atBeginning = e.getProblemMark() == null || code == Code.YAML_UNCLOSED;
    Mark mark = atBeginning && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
    SourcePosition at =
        mark == null
            ? SourcePosition.wholeFile(file)
            : SourcePosition.inLine(
                file, linesBefore + mark.getLine() + 1, mark.getColumn() + 1, 1);
    String line = text.lines().skip(at.line() - linesBefore - 1L).findFirst().orElse("");
    // A line that is moved to the right is taken for a part of the value above it.
    boolean moved = code == Code.YAML_COLON && line.startsWith(" ");
    boolean first = line.indexOf(": ") == at.column() - 1;
    Code told = moved && first ? Code.YAML_INDENTATION : code;
    Optional<InnerQuote> inner =
        told == Code.YAML_INDENTATION ? InnerQuote.in(line, at.column() - 1) : Optional.empty();
    if (inner.isPresent()) {
      diagnostics.add(Code.YAML_INNER_QUOTE, at, "quoted", inner.get().quoted());
    } else {
      diagnostics.add(told, at, "problem", problem, "quoted", quoted(line, "\"'{[|>"));
    }
  }

  /** SnakeYAML says in words what is wrong; editors are told in theirs. */
  private static Code code(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return Code.YAML_COLON;
    } else if (problem.contains("\\t")) {
      return Code.YAML_TAB;
    } else if (problem.contains("<document start>") || problem.contains("<block end>")) {
      return Code.YAML_INDENTATION;
    } else if (problem.contains("end of stream") || problem.contains("expected ',' or")) {
      return Code.YAML_UNCLOSED;
    } else if (problem.contains("cannot start any token")
        || problem.contains("undefined alias")
        || problem.contains("unexpected character found")) {
      return Code.YAML_SIGN;
    }
    return problem.contains("expected ':'") ? Code.YAML_NO_COLON : Code.YAML_SYNTAX;
  }

  /** A line whose value holds a colon, as it should be written. */
  private static String quoted(String line, String marksOfOtherForms) {
    String written = line.strip();
    int colon = written.indexOf(": ");
    String value = colon < 0 ? "" : written.substring(colon + 2).strip();
    boolean simple = !value.isEmpty() && marksOfOtherForms.indexOf(value.charAt(0)) < 0;
    return simple
        ? written.substring(0, colon + 2)
            + '"'
            + value.replace("\\", "\\\\").replace("\"", "\\\"")
            + '"'
        : "title: \"… : …\"";
  }

  private YamlNode convert(Node node) {
    SourcePosition at = position(node);
    if (node instanceof ScalarNode scalar) {
      return new YamlScalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, at);
    }
    if (!open.add(node)) {
      throw new YAMLException("an alias (*) points at a place that contains it");
    }
    try {
      if (node instanceof SequenceNode sequence) {
        List<YamlNode> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(convert(item)));
        return new YamlList(items, at);
      }
      return convertMap((MappingNode) node, at);
    } finally {
      open.remove(node);
    }
  }

  private YamlMap convertMap(MappingNode node, SourcePosition at) {
    Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(convert(tuple.getKeyNode()) instanceof YamlScalar key)) {
        if (node.getFlowStyle() == DumperOptions.FlowStyle.FLOW) {
          throw new BracesInText(position(node));
        }
        diagnostics.add(
            Code.YAML_SYNTAX,
            position(tuple.getKeyNode()),
            "problem",
            "a key must be a single word or text");
        continue;
      }
      YamlMap.Entry before = entries.get(key.text());
      if (before != null) {
        diagnostics.add(
            Diagnostic.of(Code.YAML_DUPLICATE_KEY, key.position(), "key", key.text())
                .relatedTo(before.key().position(), "related.first"));
        continue;
      }
      entries.put(key.text(), new YamlMap.Entry(key, convert(tuple.getValueNode())));
    }
    return new YamlMap(entries, at);
  }

  private SourcePosition position(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    int line = linesBefore + start.getLine() + 1;
    int column = start.getColumn() + 1;
    int endLine = linesBefore + end.getLine() + 1;
    int endColumn = end.getColumn() + 1;
    return endLine > line && node instanceof ScalarNode && endColumn == 1
        ? new SourcePosition(file, line, column, line, column)
        : new SourcePosition(file, line, column, endLine, endColumn);
  }

  /** A group of keys stands where a key should: <code>{{ title }}</code> was meant as a text. */
  private static final class BracesInText extends YAMLException {
    private static final long serialVersionUID = 1L;
    private final transient SourcePosition at;

    BracesInText(SourcePosition at) {
      super("braces in a text");
      this.at = at;
    }
  }

  /** Leaves every scalar a text: the kind of its field says what it means. */
  private static final class NoGuesses extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // Nothing is resolved: `no`, `12:30` and `2015-06` stay as they were written.
    }
  }
}
