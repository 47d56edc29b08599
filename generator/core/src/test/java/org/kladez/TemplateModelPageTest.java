package org.kladez;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kladez.render.view.AlternateView;
import org.kladez.render.view.CollectedView;
import org.kladez.render.view.EntryView;
import org.kladez.render.view.FacetView;
import org.kladez.render.view.FieldView;
import org.kladez.render.view.HeadingView;
import org.kladez.render.view.LanguageView;
import org.kladez.render.view.LinkView;
import org.kladez.render.view.ListView;
import org.kladez.render.view.MapView;
import org.kladez.render.view.PageView;
import org.kladez.render.view.RelationView;
import org.kladez.render.view.SectionView;
import org.kladez.render.view.SiteView;
import org.kladez.render.view.TermView;
import org.kladez.render.view.ValueView;
import org.kladez.render.view.VocabularyView;
import org.kladez.render.view.YearView;

/**
 * Keeps {@code docs/reference/template-model.md} as the code has it: every value that templates
 * see, with its type from the class and its words from the Javadoc. {@code
 * -Dkladez.golden.write=true} writes the page anew.
 */
class TemplateModelPageTest {
  private static final Path PAGE = Path.of("../../docs/reference/template-model.md");
  private static final Path SOURCES = Path.of("src/main/java/org/kladez/render/view");
  private static final List<Class<?>> VIEWS =
      List.of(
          PageView.class,
          SiteView.class,
          SectionView.class,
          ListView.class,
          EntryView.class,
          FieldView.class,
          ValueView.class,
          RelationView.class,
          HeadingView.class,
          FacetView.class,
          TermView.class,
          VocabularyView.class,
          CollectedView.class,
          YearView.class,
          MapView.class,
          LanguageView.class,
          AlternateView.class,
          LinkView.class);

  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+\\s+)*public ([^{;]+?)[{;]", Pattern.DOTALL);

  @Test
  void isAsTheCodeHasIt() throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# What templates see\n\n");
    page.append("<!-- Written by TemplateModelPageTest; change the Javadoc instead. -->\n\n");
    page.append("Every value has a type; texts are escaped, “HTML” is not. ");
    page.append(
        "A list is empty and a text is empty where there is nothing. Which page has which ");
    page.append("of them, and the functions, stand in [Templates and free data](templates.md).\n");
    for (Class<?> view : VIEWS) {
      describe(view, page);
    }
    Golden.check(PAGE, page.toString());
  }

  @Test
  void everyViewIsThere() throws IOException {
    try (var files = Files.list(SOURCES)) {
      List<String> names =
          files
              .filter(file -> file.toString().endsWith("View.java"))
              .filter(file -> text(file).contains("\npublic "))
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(name -> !name.equals("OptionsView"))
              .sorted()
              .toList();
      assertThat(VIEWS.stream().map(Class::getSimpleName).sorted()).isEqualTo(names);
    }
  }

  private static void describe(Class<?> view, StringBuilder page) throws IOException {
    String source = text(SOURCES.resolve(view.getSimpleName() + ".java"));
    page.append("\n## ").append(view.getSimpleName()).append("\n");
    section(view, source, page);
    Class<?>[] inner = view.getDeclaredClasses();
    Arrays.sort(inner, Comparator.comparing(Class::getSimpleName));
    for (Class<?> part : inner) {
      if (Modifier.isPublic(part.getModifiers())) {
        page.append("\n### ").append(view.getSimpleName()).append('.');
        page.append(part.getSimpleName()).append("\n");
        section(part, source, page);
      }
    }
  }

  private static void section(Class<?> view, String source, StringBuilder page) {
    String kind = view.isRecord() ? "record " : "class ";
    String about = comment(source, kind + view.getSimpleName() + "(?![A-Za-z]).*");
    page.append("\n")
        .append(sentence(about))
        .append("\n\n| value | type | what |\n|---|---|---|\n");
    for (String[] row : view.isRecord() ? parts(view, about) : methods(view, source)) {
      page.append("| `").append(row[0]).append("` | ").append(row[1]).append(" | ");
      page.append(row[2]).append(" |\n");
    }
  }

  private static List<String[]> parts(Class<?> view, String about) {
    List<String[]> rows = new ArrayList<>();
    for (var part : view.getRecordComponents()) {
      Matcher words =
          Pattern.compile("@param " + part.getName() + " (.*?)(?=@param|$)", Pattern.DOTALL)
              .matcher(about);
      String what = words.find() ? plain(words.group(1)) : "";
      rows.add(new String[] {part.getName(), type(part.getGenericType()), what});
    }
    return rows;
  }

  private static List<String[]> methods(Class<?> view, String source) {
    List<String[]> rows = new ArrayList<>();
    Method[] methods = view.getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(m -> source.indexOf(" " + m.getName() + "(")));
    for (Method method : methods) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        String about = comment(source, "[^(]* " + method.getName() + "\\(.*");
        String result = about.replaceAll("(?s).*@return (.*?)(?=@throws|@param|$).*", "$1");
        String call = method.getParameterCount() == 0 ? "" : "(" + parameters(source, method) + ")";
        rows.add(
            new String[] {
              method.getName() + call,
              type(method.getGenericReturnType()),
              sentence(about) + " Gives " + plain(result) + "."
            });
      }
    }
    return rows;
  }

  /** The names of parameters are in the source alone. */
  private static String parameters(String source, Method method) {
    Matcher list =
        Pattern.compile("public [^(;{]* " + method.getName() + "\\(([^)]*)\\)").matcher(source);
    assertThat(list.find()).as(method.getName()).isTrue();
    return Arrays.stream(list.group(1).split(","))
        .map(parameter -> parameter.strip().replaceAll(".*\\s", ""))
        .collect(joining(", "));
  }

  private static String comment(String source, String declaration) {
    Matcher comments = COMMENT.matcher(source);
    while (comments.find()) {
      String declared =
          comments.group(2).replaceAll("\\s+", " ").replaceFirst("^(static |final )*", "");
      if (Pattern.compile(declaration, Pattern.DOTALL).matcher(declared).lookingAt()) {
        return comments.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip();
      }
    }
    throw new AssertionError("no Javadoc: " + declaration);
  }

  private static String sentence(String comment) {
    return plain(comment.replaceAll("(?s)(\\n\\s*\\n|@(?!code|link)).*", ""));
  }

  private static String plain(String text) {
    return text.replaceAll("(?s)\\{@(?:code|link)\\s+#?([^}]*)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|")
        .strip();
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + type(list.getActualTypeArguments()[0]);
    }
    Class<?> one = (Class<?>) type;
    if (one.getSimpleName().equals("TemplateHTMLOutputModel")) {
      return "HTML";
    }
    return switch (one.getSimpleName()) {
      case "String" -> "text";
      case "int", "double" -> "number";
      case "boolean" -> "yes or no";
      default -> "[" + one.getSimpleName() + "](#" + anchor(one) + ")";
    };
  }

  private static String anchor(Class<?> view) {
    Class<?> outer = view.getEnclosingClass();
    return ((outer == null ? "" : outer.getSimpleName()) + view.getSimpleName())
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
