package org.kladez.render;

import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.theme.Theme;

/** Fills templates, and tells their faults. */
final class TemplateEngine {
  private static final Pattern STACK_LINE =
      Pattern.compile("in template \"([^\"]+)\".* at line (\\d+), column (\\d+)");

  private final Theme theme;
  private final Diagnostics diagnostics;
  private final Templates templates;

  TemplateEngine(Theme theme, Templates templates, Diagnostics diagnostics) {
    this.theme = theme;
    this.templates = templates;
    this.diagnostics = diagnostics;
  }

  boolean has(String layout) {
    return theme.files().containsKey(Templates.layout(layout));
  }

  /**
   * Fills a layout.
   *
   * @param layout the layout's name
   * @param page the page's path, for messages
   * @param model the values
   * @return the text, or nothing after a fault
   */
  Optional<String> fill(String layout, String page, Map<String, Object> model) {
    String name = Templates.layout(layout);
    try {
      Template template = templates.get(name);
      StringWriter out = new StringWriter();
      template.process(model, out);
      return Optional.of(out.toString());
    } catch (ParseException e) {
      tell(e, page);
    } catch (TemplateException e) {
      String file = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
      int line = number(e.getLineNumber());
      int column = number(e.getColumnNumber());
      String stack = String.valueOf(e.getFTLInstructionStack());
      // What a view refuses says more than that a method of it threw an exception.
      TemplateException fault =
          e.getCause() instanceof TemplateModelException refusal ? refusal : e;
      tell(file, line, column, fault.getMessageWithoutStackTop(), page, callers(stack));
    } catch (IOException e) {
      // FreeMarker remembers templates that it could not read, and wraps the first fault.
      if (e.getCause() instanceof ParseException first) {
        tell(first, page);
      } else {
        tell(name, 1, 1, e.getMessage(), page, List.of());
      }
    }
    return Optional.empty();
  }

  private void tell(ParseException e, String page) {
    int line = Math.max(1, e.getLineNumber());
    int column = Math.max(1, e.getColumnNumber());
    tell(e.getTemplateName(), line, column, e.getEditorMessage(), page, List.of());
  }

  private static int number(@org.jspecify.annotations.Nullable Integer written) {
    return written == null ? 1 : Math.max(1, written);
  }

  /** FreeMarker's first line, and the second where the first ends in a colon. */
  private static String firstSentence(String problem) {
    List<String> lines = problem.lines().limit(2).toList();
    boolean goesOn = lines.size() > 1 && lines.get(0).endsWith(":");
    return goesOn ? String.join(" ", lines) : lines.stream().findFirst().orElse("");
  }

  /** Where FreeMarker came from: all lines of its stack but the first, which is the fault's own. */
  private List<SourcePosition> callers(String stack) {
    List<SourcePosition> callers = new ArrayList<>();
    Matcher line = STACK_LINE.matcher(stack);
    while (line.find()) {
      callers.add(
          SourcePosition.inLine(
              theme.file(line.group(1)),
              Integer.parseInt(line.group(2)),
              Integer.parseInt(line.group(3)),
              1));
    }
    return callers.isEmpty() ? callers : callers.subList(1, callers.size());
  }

  private void tell(
      String file,
      int line,
      int column,
      @org.jspecify.annotations.Nullable String problem,
      String page,
      List<SourcePosition> callers) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.TEMPLATE,
            SourcePosition.inLine(theme.file(file), line, column, 1),
            "problem",
            firstSentence(String.valueOf(problem)),
            "page",
            page);
    for (SourcePosition caller : callers) {
      diagnostic = diagnostic.relatedTo(caller, "related.called");
    }
    diagnostics.add(diagnostic);
  }
}
