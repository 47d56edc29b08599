package org.kladez.render;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.kladez.i18n.Collation;
import org.kladez.i18n.Letters;
import org.kladez.render.view.PageContext;
import org.kladez.theme.Assets;
import org.kladez.theme.Strings;

/** The functions that templates may call: texts, and addresses of files. */
final class Functions {
  /** Wraps nothing but texts and what is wrapped already. */
  private static final ObjectWrapper PLAIN = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

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
    model.put("byLetter", (TemplateMethodModelEx) arguments -> byLetter(page, arguments));
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

  /** Hashes by the first letter of one of their texts, sorted as the page's readers expect it. */
  private static SimpleSequence byLetter(PageContext page, List<?> arguments)
      throws TemplateModelException {
    if (arguments.size() != 2 || !(arguments.get(0) instanceof TemplateSequenceModel items)) {
      throw new TemplateModelException("byLetter(items, \"key\") needs a list and a key");
    }
    String key = String.valueOf(arguments.get(1));
    Map<String, List<TemplateModel>> sorted = new TreeMap<>(Collation.of(page.language().locale()));
    for (int i = 0; i < items.size(); i++) {
      TemplateModel item = items.get(i);
      sorted.computeIfAbsent(Letters.bare(text(item, key)), text -> new ArrayList<>()).add(item);
    }
    Letters letters = page.model().letters(page.language());
    Map<String, SimpleSequence> groups = new LinkedHashMap<>();
    sorted.forEach(
        (text, same) ->
            same.forEach(
                groups.computeIfAbsent(letters.of(text), letter -> new SimpleSequence(PLAIN))
                    ::add));
    SimpleSequence views = new SimpleSequence(PLAIN);
    groups.forEach(
        (letter, list) -> {
          SimpleHash view = new SimpleHash(PLAIN);
          view.put("letter", letter);
          view.put("items", list);
          views.add(view);
        });
    return views;
  }

  private static String text(TemplateModel item, String key) throws TemplateModelException {
    if (item instanceof TemplateHashModel hash
        && hash.get(key) instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    throw new TemplateModelException("byLetter: an item has no text \"" + key + "\"");
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
