package org.kladez.render.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kladez.i18n.Collation;
import org.kladez.model.FieldValue;
import org.kladez.model.LocalEntry;
import org.kladez.schema.FacetValues;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** What the list of a type can be filtered by: the values of its fields with {@code facet}. */
public final class Facets {
  private final PageContext page;
  private final TypeSchema type;
  private final Field field;

  private Facets(PageContext page, TypeSchema type, Field field) {
    this.page = page;
    this.type = type;
    this.field = field;
  }

  /**
   * The facets of a type's list.
   *
   * @param page the page
   * @param type the type
   * @return those that entries have values of, in the order of the schema
   */
  public static List<FacetView> of(PageContext page, TypeSchema type) {
    return facets(type).stream()
        .map(field -> new Facets(page, type, field).view())
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  /** The values of one entry as the query of an address. */
  static String query(TypeSchema type, LocalEntry entry) {
    List<String> parts = new ArrayList<>();
    for (Field field : facets(type)) {
      for (String id : ids(field, entry)) {
        parts.add(URLEncoder.encode(field.name(), UTF_8) + "=" + URLEncoder.encode(id, UTF_8));
      }
    }
    return String.join("&", parts);
  }

  private static List<Field> facets(TypeSchema type) {
    return type.fields().values().stream().filter(Field::facet).toList();
  }

  private FacetView view() {
    // Asked of the site, so that it is known on what the page depends.
    List<LocalEntry> entries = page.site().filtered(page.language(), type.type());
    List<FacetView.Item> items = new ArrayList<>();
    for (Tally.Item item : page.model().tally(page.language(), type, field, entries).items()) {
      FieldView values = new EntryView(page, item.entry()).field(field.name());
      items.add(item(item.id(), values.view(item.value()), item.count()));
    }
    items.sort(order());
    return new FacetView(
        field.name(),
        field.label().in(page.language()),
        field.kind().single().name(),
        List.copyOf(items));
  }

  private FacetView.Item item(String id, ValueView value, int count) {
    FieldValue stored = value.stored();
    boolean year = stored instanceof FieldValue.Day || stored instanceof FieldValue.Period;
    boolean term = stored instanceof FieldValue.TermRef && !value.url().isEmpty();
    return new FacetView.Item(
        id,
        year ? id : value.text(),
        value.lang(),
        term ? value.url() + "#" + type.type() : value.url(),
        count,
        value);
  }

  /** Terms and values as their author put them, entries as in their list, the last year first. */
  private Comparator<FacetView.Item> order() {
    Kind kind = field.kind().single();
    Comparator<FacetView.Item> byLabel =
        Comparator.comparing(FacetView.Item::label, Collation.of(page.language().locale()));
    if (kind instanceof Kind.Term term) {
      return byRank(terms(term), byLabel);
    } else if (kind instanceof Kind.Choice choice) {
      return byRank(choice.values(), byLabel);
    } else if (kind instanceof Kind.Flag) {
      return byRank(List.of("true", "false"), byLabel);
    } else if (kind instanceof Kind.Reference) {
      return Comparator.<FacetView.Item>comparingInt(item -> item.value().rank())
          .thenComparing(byLabel);
    } else if (kind instanceof Kind.Day || kind instanceof Kind.Period) {
      return Comparator.comparing(FacetView.Item::id).reversed();
    }
    return byLabel;
  }

  private List<String> terms(Kind.Term term) {
    Vocabulary vocabulary = page.model().schemas.vocabularies().get(term.vocabulary());
    return vocabulary == null ? List.of() : List.copyOf(vocabulary.terms().keySet());
  }

  private static Comparator<FacetView.Item> byRank(
      List<String> ids, Comparator<FacetView.Item> otherwise) {
    return Comparator.<FacetView.Item>comparingInt(item -> ids.indexOf(item.id()))
        .thenComparing(otherwise);
  }

  private static Set<String> ids(Field field, LocalEntry entry) {
    FieldValue stored = entry.fields().get(field.name());
    return stored == null ? Set.of() : FacetValues.of(field, stored);
  }
}
