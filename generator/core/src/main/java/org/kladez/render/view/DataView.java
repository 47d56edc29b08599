package org.kladez.render.view;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.yaml.YamlList;
import org.kladez.yaml.YamlMap;
import org.kladez.yaml.YamlNode;
import org.kladez.yaml.YamlScalar;

/**
 * Free data as templates see it: mappings with their keys in the order of the file, lists, texts.
 */
final class DataView implements TemplateHashModelEx {
  private final Map<String, TemplateModel> values;

  private DataView(Map<String, TemplateModel> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  static TemplateHashModel of(Map<String, YamlNode> files) {
    Map<String, TemplateModel> values = new LinkedHashMap<>();
    files.forEach((name, node) -> values.put(name, model(node)));
    return new DataView(values);
  }

  static TemplateModel items(List<TemplateModel> items) {
    return new Items(items);
  }

  private static TemplateModel model(YamlNode node) {
    if (node instanceof YamlMap map) {
      Map<String, TemplateModel> values = new LinkedHashMap<>();
      map.entries()
          .forEach((key, entry) -> map.get(key).ifPresent(value -> values.put(key, model(value))));
      return new DataView(values);
    } else if (node instanceof YamlList list) {
      return new Items(list.items().stream().map(DataView::model).toList());
    }
    YamlScalar scalar = (YamlScalar) node;
    return new Text(scalar.isEmpty() ? "" : scalar.text(), scalar.position());
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return values.get(key);
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new Items(values.keySet().stream().<TemplateModel>map(SimpleScalar::new).toList());
  }

  @Override
  public TemplateCollectionModel values() {
    return new Items(List.copyOf(values.values()));
  }

  /**
   * A list.
   *
   * @param items its items
   */
  record Items(List<TemplateModel> items)
      implements TemplateSequenceModel, TemplateCollectionModel {
    @Override
    public @Nullable TemplateModel get(int index) {
      return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    @Override
    public int size() {
      return items.size();
    }

    @Override
    public TemplateModelIterator iterator() {
      Iterator<TemplateModel> rest = items.iterator();
      return new TemplateModelIterator() {
        @Override
        public TemplateModel next() {
          return rest.next();
        }

        @Override
        public boolean hasNext() {
          return rest.hasNext();
        }
      };
    }
  }

  /**
   * A text that knows where it was written, so that what is wrong with it can be told there.
   *
   * @param text the text
   * @param at its place
   */
  record Text(String text, SourcePosition at) implements TemplateScalarModel {
    @Override
    public String getAsString() {
      return text;
    }
  }
}
