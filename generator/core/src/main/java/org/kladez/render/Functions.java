package org.kladez.render;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kladez.render.view.PageContext;
import org.kladez.theme.Assets;
import org.kladez.theme.Strings;

/** The functions that templates may call: texts, and addresses of files. */
final class Functions {
  private final Strings strings;
  private final Assets theme;
  private final Assets search;

  Functions(Strings strings, Assets theme, Assets search) {
    this.strings = strings;
    this.theme = theme;
    this.search = search;
  }

  void addTo(Map<String, Object> model, PageContext page) {
    model.put("t", (TemplateMethodModelEx) arguments -> text(page, arguments));
    model.put("asset", file(page, theme::path));
    model.put("searchAsset", file(page, search::path));
    model.put("packUrl", page.url("search/" + page.language().code() + "/"));
  }

  private String text(PageContext page, List<?> arguments) throws TemplateModelException {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(DeepUnwrap.unwrap((TemplateModel) argument));
    }
    if (values.isEmpty()) {
      throw new TemplateModelException("t(\"key\") needs the key of a text");
    }
    String key = String.valueOf(values.remove(0));
    return strings
        .format(page.language(), key, values)
        .orElseThrow(
            () ->
                new TemplateModelException(
                    "there is no text \"" + key + "\" in i18n/" + page.language().code() + ".yml"));
  }

  private static TemplateMethodModelEx file(
      PageContext page, Function<String, Optional<String>> paths) {
    return arguments -> {
      String name = arguments.isEmpty() ? "" : String.valueOf(arguments.get(0));
      return paths
          .apply(name)
          .map(page::url)
          .orElseThrow(() -> new TemplateModelException("there is no file \"" + name + "\""));
    };
  }
}
