package org.kladez.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goals take what the commands of the same names take. */
class OptionsTest {
  /** Maven has these itself: {@code mvn help:describe} and {@code mvn -q}. */
  private static final Set<String> MAVENS = Set.of("kladez.help", "kladez.quiet");

  @ParameterizedTest
  @ValueSource(
      strings = {"Build", "Check", "Init", "New", "Publish", "Schema", "Search", "Serve", "Status"})
  void everyOptionIsAProperty(String command) throws Exception {
    Set<String> options = new TreeSet<>();
    Class<?> type = Class.forName("org.kladez.cli." + command + "Command");
    collect(type, options);
    collect(type.getSuperclass(), options);
    options.removeAll(MAVENS);

    assertThat(options).contains("kladez.source", "kladez.messages");
    assertThat(properties(command.toLowerCase(Locale.ROOT))).containsAll(options);
  }

  private static void collect(Class<?> type, Set<String> options) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Mixin.class)) {
        collect(field.getType(), options);
      } else if (field.isAnnotationPresent(Option.class)) {
        String[] names = field.getAnnotation(Option.class).names();
        options.add(names[names.length - 1].replaceFirst("--", "kladez."));
      } else if (field.isAnnotationPresent(Parameters.class)) {
        String label = field.getAnnotation(Parameters.class).paramLabel();
        options.add("kladez." + label.toLowerCase(Locale.ROOT));
      }
    }
  }

  private static Set<String> properties(String goal) throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile());
    String expression = "//mojo[goal='" + goal + "']/configuration/*/text()";
    NodeList found =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(expression, descriptor, XPathConstants.NODESET);
    Set<String> properties = new TreeSet<>();
    for (int i = 0; i < found.getLength(); i++) {
      properties.add(found.item(i).getNodeValue().replaceAll("[${}]", ""));
    }
    return properties;
  }
}
