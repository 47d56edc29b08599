package org.kladez.render.view;

import java.util.List;
import java.util.Optional;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalizedText;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;

/** A field of an entry, seen from a page. */
public final class FieldView {
  private final PageContext page;
  private final Field field;
  private final Optional<FieldValue> stored;
  private final Language language;

  FieldView(PageContext page, Field field, Optional<FieldValue> stored, Language language) {
    this.page = page;
    this.field = field;
    this.stored = stored;
    this.language = language;
  }

  static FieldView empty(PageContext page, String name) {
    Kind kind = new Kind.Text("string", Optional.empty());
    Field field = new Field(name, kind, LocalizedText.same(name), false, false, false);
    return new FieldView(page, field, Optional.empty(), page.language());
  }

  /**
   * The field's key.
   *
   * @return its name
   */
  public String name() {
    return field.name();
  }

  /**
   * The field's name for readers.
   *
   * @return its label
   */
  public String label() {
    return field.label().in(page.language());
  }

  /**
   * The kind of its values.
   *
   * @return for instance {@code term}
   */
  public String kind() {
    return field.kind().single().name();
  }

  /**
   * Whether it may have several values.
   *
   * @return true for lists
   */
  public boolean list() {
    return field.kind() instanceof Kind.Many;
  }

  /**
   * Its values.
   *
   * @return none, one, or several
   */
  public List<ValueView> values() {
    if (stored.isEmpty()) {
      return List.of();
    }
    List<FieldValue> values =
        stored.get() instanceof FieldValue.Many many ? many.items() : List.of(stored.get());
    return values.stream().map(this::view).toList();
  }

  /**
   * Its first value.
   *
   * @return the value; an empty one when there is none
   */
  public ValueView value() {
    return values().stream()
        .findFirst()
        .orElse(new ValueView(page, field.kind(), new FieldValue.Text(""), page.language()));
  }

  /** One of its values. */
  ValueView view(FieldValue value) {
    return new ValueView(page, field.kind().single(), value, language);
  }
}
