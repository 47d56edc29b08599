package org.kladez.scaffold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kladez.json.Json;

/**
 * A text as tools read it from YAML. The generator takes every scalar for the text that was
 * written; tools take some for numbers or truth values, and a schema must accept these too.
 */
final class Written {
  private static final String NUMBER = "-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?";

  private Written() {}

  /** The JSON values that a tool may read: the text, and what it looks like. */
  static List<Consumer<Json>> of(String text) {
    List<Consumer<Json>> values = new ArrayList<>();
    values.add(json -> json.value(text));
    if (text.matches(NUMBER)) {
      values.add(json -> json.value(new BigDecimal(text)));
    } else if (text.equals("true") || text.equals("false")) {
      values.add(json -> json.value(text.equals("true")));
    }
    return values;
  }

  /** The JSON value that a tool probably reads. */
  static Consumer<Json> guess(String text) {
    List<Consumer<Json>> values = of(text);
    return values.get(values.size() - 1);
  }
}
