package org.kladez;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The front matter of an entry as tools see it that read YAML 1.2. */
final class FrontMatterJson {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\s*---\\R(.*?)^---\\s*$.*", Pattern.DOTALL | Pattern.MULTILINE);

  private FrontMatterJson() {}

  static JsonNode read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  static JsonNode parse(String text) {
    Matcher matcher = FRONT_MATTER.matcher(text);
    if (!matcher.matches()) {
      throw new AssertionError("no front matter: " + text);
    }
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumping = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(dumping), dumping, options, new Core());
    return new JsonMapper().valueToTree(yaml.load(matcher.group(1)));
  }

  /** The core schema of YAML 1.2: no times, and neither yes nor no is a truth value. */
  private static final class Core extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      add(Tag.BOOL, "true|True|TRUE|false|False|FALSE", "tTfF");
      add(Tag.INT, "[-+]?[0-9]+", "-+0123456789");
      add(Tag.FLOAT, "[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789");
      add(Tag.NULL, "~|null|Null|NULL| |", "~nN\0");
      addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
    }

    private void add(Tag tag, String expression, String first) {
      addImplicitResolver(tag, Pattern.compile("^(?:" + expression + ")$"), first);
    }
  }
}
