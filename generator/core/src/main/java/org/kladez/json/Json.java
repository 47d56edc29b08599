package org.kladez.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a JSON document value by value, in the order of the calls.
 *
 * <p>Example: {@code Json.text(json -> json.object(o -> o.put("pages", 3)))} gives <code>
 * {"pages":3}</code>.
 */
public final class Json {
  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /**
   * Writes a document.
   *
   * @param content writes its value
   * @return the document in UTF-8
   */
  public static byte[] bytes(Consumer<Json> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      content.accept(new Json(out));
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a document.
   *
   * @param content writes its value
   * @return the document
   */
  public static String text(Consumer<Json> content) {
    return new String(bytes(content), StandardCharsets.UTF_8);
  }

  /**
   * Writes an object.
   *
   * @param properties writes its properties
   */
  public void object(Consumer<Json> properties) {
    out.writeStartObject();
    properties.accept(this);
    out.writeEndObject();
  }

  /**
   * Writes an array.
   *
   * @param items the items
   * @param write writes an item
   * @param <T> the items' type
   */
  public <T> void array(Collection<T> items, BiConsumer<Json, T> write) {
    out.writeStartArray();
    items.forEach(item -> write.accept(this, item));
    out.writeEndArray();
  }

  /**
   * Writes a property whose value is an object.
   *
   * @param name the property's name
   * @param properties writes the object's properties
   */
  public void object(String name, Consumer<Json> properties) {
    out.writeName(name);
    object(properties);
  }

  /**
   * Writes a property whose value is an object with a property for each entry of a map.
   *
   * @param name the property's name
   * @param map the entries
   * @param write writes an entry's property
   * @param <T> the values' type
   */
  public <T> void map(String name, Map<String, T> map, Property<T> write) {
    object(name, json -> map.forEach((key, value) -> write.put(json, key, value)));
  }

  /**
   * Writes a property from a key and a value.
   *
   * @param <T> the value's type
   */
  @FunctionalInterface
  public interface Property<T> {
    /**
     * Writes the property.
     *
     * @param json where to
     * @param key its name
     * @param value its value
     */
    void put(Json json, String key, T value);
  }

  /**
   * Writes a property whose value is an array.
   *
   * @param name the property's name
   * @param items the items
   * @param write writes an item
   * @param <T> the items' type
   */
  public <T> void array(String name, Collection<T> items, BiConsumer<Json, T> write) {
    out.writeName(name);
    array(items, write);
  }

  /**
   * Writes a property whose value is an array of numbers.
   *
   * @param name the property's name
   * @param numbers the numbers
   */
  public void numbers(String name, int[] numbers) {
    out.writeName(name);
    out.writeArray(numbers, 0, numbers.length);
  }

  /**
   * Writes a text.
   *
   * @param value the text
   */
  public void value(String value) {
    out.writeString(value);
  }

  /**
   * Writes a property whose value is a text.
   *
   * @param name the property's name
   * @param value the text
   */
  public void put(String name, String value) {
    out.writeStringProperty(name, value);
  }

  /**
   * Writes a whole number.
   *
   * @param value the number
   */
  public void value(long value) {
    out.writeNumber(value);
  }

  /**
   * Writes a number.
   *
   * @param value the number
   */
  public void value(BigDecimal value) {
    out.writeNumber(value);
  }

  /**
   * Writes a truth value.
   *
   * @param value the value
   */
  public void value(boolean value) {
    out.writeBoolean(value);
  }

  /** Writes the value that stands for none. */
  public void nothing() {
    out.writeNull();
  }

  /**
   * Begins a property, whose value is to be written next.
   *
   * @param name the property's name
   */
  public void name(String name) {
    out.writeName(name);
  }

  /**
   * Writes a property whose value is a truth value.
   *
   * @param name the property's name
   * @param value the value
   */
  public void put(String name, boolean value) {
    out.writeBooleanProperty(name, value);
  }

  /**
   * Writes a property whose value is a number with all its digits.
   *
   * @param name the property's name
   * @param value the number
   */
  public void put(String name, BigDecimal value) {
    out.writeNumberProperty(name, value);
  }

  /**
   * Writes a property whose value is a whole number.
   *
   * @param name the property's name
   * @param value the number
   */
  public void put(String name, long value) {
    out.writeNumberProperty(name, value);
  }

  /**
   * Writes a property whose value is a number.
   *
   * @param name the property's name
   * @param value the number
   */
  public void put(String name, double value) {
    out.writeNumberProperty(name, value);
  }

  /**
   * Writes a property whose value is a number of single precision, with as few digits as tell it
   * from others.
   *
   * @param name the property's name
   * @param value the number
   */
  public void put(String name, float value) {
    out.writeNumberProperty(name, value);
  }
}
