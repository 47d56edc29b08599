package org.kladez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whoever copies an example from the documentation has a file that can be read. */
class DocsExamplesTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final Pattern YAML = Pattern.compile("(?ms)^```ya?ml\\R(.*?)^```$");

  @Test
  void everyExampleInYamlCanBeRead() throws IOException {
    List<String> examples = examples();
    assertThat(examples).hasSizeGreaterThan(5);
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    for (String example : examples) {
      assertThatCode(() -> new Yaml(new SafeConstructor(strict)).load(example))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  private static List<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(DOCS)) {
      for (Path page : walk.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        Matcher matcher = YAML.matcher(Files.readString(page));
        while (matcher.find()) {
          examples.add(matcher.group(1));
        }
      }
    }
    return examples;
  }
}
