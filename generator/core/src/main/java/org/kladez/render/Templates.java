package org.kladez.render;

import static freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy.BOTH_METHOD_AND_PROPERTY_UNLESS_BEAN_PROPERTY_READ_METHOD;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.kladez.theme.Theme;

/**
 * The templates of a theme: FreeMarker, set up so that they escape what they print and reach
 * nothing but views. Safe for use by several threads, and for any number of editions of a site.
 */
public final class Templates {
  private static final String SUFFIX = ".ftlh";

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  private Templates() {}

  /**
   * The templates of a theme, none of them read yet.
   *
   * @param theme the theme
   * @return its templates
   */
  public static Templates of(Theme theme) {
    Templates templates = new Templates();
    templates.prepare(theme);
    return templates;
  }

  private void prepare(Theme theme) {
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

  /** The file of a layout. */
  static String layout(String name) {
    return "layouts/" + name + SUFFIX;
  }

  Template get(String name) throws IOException {
    return configuration.getTemplate(name);
  }
}
