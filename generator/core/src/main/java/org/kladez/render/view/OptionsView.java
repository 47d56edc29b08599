package org.kladez.render.view;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kladez.theme.OptionValue;

/** A theme's options as templates see them: {@code theme.<option>}. */
public final class OptionsView {
  private OptionsView() {}

  /**
   * Makes the view.
   *
   * @param options the values by the options' names
   * @return texts, lists of texts, yes or no
   */
  public static TemplateHashModel of(Map<String, OptionValue> options) {
    Map<String, TemplateModel> values = new LinkedHashMap<>();
    options.forEach((name, value) -> values.put(name, model(value)));
    return new TemplateHashModel() {
      @Override
      public TemplateModel get(String key) throws TemplateModelException {
        TemplateModel value = values.get(key);
        if (value == null) {
          throw new TemplateModelException("theme.yml declares no option \"" + key + "\"");
        }
        return value;
      }

      @Override
      public boolean isEmpty() {
        return values.isEmpty();
      }
    };
  }

  private static TemplateModel model(OptionValue value) {
    if (value instanceof OptionValue.Flag flag) {
      return flag.on() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    List<OptionValue.Text> items =
        value instanceof OptionValue.Items list ? list.items() : List.of();
    return value instanceof OptionValue.Text text
        ? text(text)
        : DataView.items(items.stream().map(OptionsView::text).toList());
  }

  private static TemplateModel text(OptionValue.Text text) {
    return new DataView.Text(text.text(), text.at());
  }
}
