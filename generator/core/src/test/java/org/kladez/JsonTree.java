package org.kladez;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value as tests look at it.
 *
 * @param value a map, a list, a text, a number or a truth value
 */
public record JsonTree(Object value) {
  /** Reads a document and makes sure that nothing follows it. */
  public static JsonTree parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      JsonTree tree = new JsonTree(read(parser));
      if (parser.nextToken() != null) {
        throw new AssertionError("something follows the JSON value");
      }
      return tree;
    }
  }

  /** Reads a document in UTF-8. */
  public static JsonTree parse(byte[] bytes) {
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Object read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new AssertionError("unexpected in JSON: " + parser.currentToken());
    };
  }

  private static Map<String, JsonTree> readObject(JsonParser parser) {
    Map<String, JsonTree> properties = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (properties.put(name, new JsonTree(read(parser))) != null) {
        throw new AssertionError("the property " + name + " stands twice");
      }
    }
    return properties;
  }

  private static List<JsonTree> readArray(JsonParser parser) {
    List<JsonTree> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(new JsonTree(read(parser)));
    }
    return items;
  }

  /** A property of an object; it must be there. */
  public JsonTree get(String name) {
    JsonTree property = properties().get(name);
    if (property == null) {
      throw new AssertionError("no property " + name + " in " + value);
    }
    return property;
  }

  /** The properties of an object in their order. */
  @SuppressWarnings("unchecked")
  public Map<String, JsonTree> properties() {
    return (Map<String, JsonTree>) value;
  }

  /** The items of an array. */
  @SuppressWarnings("unchecked")
  public List<JsonTree> items() {
    return (List<JsonTree>) value;
  }

  /** A text. */
  public String text() {
    return (String) value;
  }

  /** A whole number. */
  public int number() {
    return Math.toIntExact((Long) value);
  }

  /** A number. */
  public double decimal() {
    return ((Number) value).doubleValue();
  }
}
