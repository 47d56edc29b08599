package org.kladez.render;

import static freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.theme.Theme;

/** FreeMarker, set up so that templates escape what they print and reach nothing but views. */
final class TemplateEngine {
  private static final String SUFFIX = ".ftlh";

  private final Theme theme;
  private final Diagnostics diagnostics;
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  TemplateEngine(Theme theme, Diagnostics diagnostics) {
    this.theme = theme;
    this.diagnostics = diagnostics;
    StringTemplateLoader loader = new StringTemplateLoader();
    theme
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(SUFFIX)) {
                loader.putTemplate(path, new String(bytes, StandardCharsets.UTF_8), 0);
              }
            });
    DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_34);
    wrapper.setMemberAccessPolicy(new ViewsOnly());
    wrapper.setDefaultZeroArgumentNonVoidMethodPolicy(
        BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
    wrapper.setRecordZeroArgumentNonVoidMethodPolicy(
        BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD);
    configuration.setTemplateLoader(loader);
    configuration.setObjectWrapper(wrapper);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
  }

  boolean has(String layout) {
    return theme.files().containsKey("layouts/" + layout + SUFFIX);
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
    String name = "layouts/" + layout + SUFFIX;
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(model, out);
      return Optional.of(out.toString());
    } catch (ParseException e) {
      int line = Math.max(1, e.getLineNumber());
      tell(e.getTemplateName(), line, Math.max(1, e.getColumnNumber()), e.getEditorMessage(), page);
    } catch (TemplateException e) {
      String file = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
      int line = number(e.getLineNumber());
      tell(file, line, number(e.getColumnNumber()), e.getMessageWithoutStackTop(), page);
    } catch (IOException e) {
      tell(name, 1, 1, e.getMessage(), page);
    }
    return Optional.empty();
  }

  private static int number(@org.jspecify.annotations.Nullable Integer written) {
    return written == null ? 1 : Math.max(1, written);
  }

  private void tell(
      String file,
      int line,
      int column,
      @org.jspecify.annotations.Nullable String problem,
      String page) {
    String first = String.valueOf(problem).lines().findFirst().orElse("");
    diagnostics.add(
        Code.TEMPLATE,
        SourcePosition.inLine(theme.file(file), line, column, 1),
        "problem",
        first,
        "page",
        page);
  }
}
