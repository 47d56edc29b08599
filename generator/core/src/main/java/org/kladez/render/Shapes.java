package org.kladez.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;

/**
 * Picks the pages that show what is wrong with a theme. A template fails on what an entry has or
 * lacks, seldom on what its words are, so a few entries of each shape tell as much as all of them
 * at a fraction of the time.
 */
final class Shapes {
  /** How many pages of one shape are rendered. */
  private static final int SAMPLES = 4;

  private Shapes() {}

  /** The pages to be tried, in their order. */
  static List<Page> samples(List<Page> pages) {
    Map<String, Integer> seen = new HashMap<>();
    List<Page> samples = new ArrayList<>();
    for (Page page : pages) {
      if (seen.merge(shape(page), 1, Integer::sum) <= SAMPLES) {
        samples.add(page);
      }
    }
    return samples;
  }

  private static String shape(Page page) {
    String language = page.language().code();
    if (page instanceof Page.OfEntry of) {
      return shape(of.entry());
    } else if (page instanceof Page.TypeList list) {
      return "list " + language + " " + list.type().type();
    } else if (page instanceof Page.OfTerm term) {
      return "term " + language + " " + term.vocabulary().id();
    }
    return page.file();
  }

  private static String shape(LocalEntry entry) {
    StringBuilder shape = new StringBuilder();
    shape.append(entry.id().type()).append(' ').append(entry.language().code());
    shape.append(' ').append(entry.text().language().code());
    shape.append(' ').append(entry.text().layout().orElse(""));
    shape.append(entry.text().body().segments().isEmpty() ? " -" : " +");
    shape.append(entry.text().body().headings().isEmpty() ? '-' : '+');
    entry.fields().forEach((name, value) -> shape.append(' ').append(name).append(shape(value)));
    entry.entry().inverse().keySet().forEach(name -> shape.append(" <").append(name));
    return shape.toString();
  }

  private static String shape(FieldValue value) {
    if (value instanceof FieldValue.Many many) {
      return many.items().isEmpty() ? "[]" : many.items().size() == 1 ? "[1]" : "[2]";
    } else if (value instanceof FieldValue.Group group) {
      return group.fields().keySet().toString();
    }
    return value instanceof FieldValue.Text text && text.value().isEmpty() ? "!" : "";
  }
}
