package org.kladez.schema;

import java.util.Collection;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Body;

/** Checks that what schemas name exists: types, vocabularies. */
public final class SchemaChecks {
  private final Schemas schemas;
  private final Collection<String> files;
  private final Diagnostics diagnostics;

  private SchemaChecks(Schemas schemas, Collection<String> files, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks all schemas together.
   *
   * @param schemas the types and vocabularies
   * @param files the names of all types and vocabularies, those included whose files cannot be read
   * @param diagnostics takes the faults
   */
  public static void check(Schemas schemas, Collection<String> files, Diagnostics diagnostics) {
    SchemaChecks checks = new SchemaChecks(schemas, files, diagnostics);
    for (TypeSchema type : schemas.types().values()) {
      type.named().forEach(checks::exists);
      type.fields().values().forEach(checks::checkDefault);
      if (schemas.vocabularies().containsKey(type.type())) {
        diagnostics.add(
            Code.SCHEMA_SAME_NAME, SourcePosition.wholeFile(file(type)), "name", type.type());
      }
    }
  }

  /** A text in Markdown and a picture belong to an entry's file, which a default has not. */
  private void checkDefault(Field field) {
    Kind single = field.kind().single();
    if (field.defaultValue().isPresent()
        && (single instanceof Kind.Markdown || single instanceof Kind.Image)) {
      diagnostics.add(
          Code.SCHEMA_BAD_VALUE,
          field.defaultValue().get().position(),
          "expected",
          "string, text, …",
          "value",
          "default");
      return;
    }
    field
        .defaultValue()
        .ifPresent(
            node -> new FieldReader(schemas, text -> Body.EMPTY, diagnostics).read(field, node));
  }

  private static String file(TypeSchema type) {
    return "content/" + type.type() + "/_type.yml";
  }

  private void exists(TypeSchema.Named named) {
    Collection<String> known =
        named.vocabulary() ? schemas.vocabularies().keySet() : schemas.types().keySet();
    if (!known.contains(named.name()) && !files.contains(named.name())) {
      diagnostics.add(
          Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, named.at(), "name", named.name())
              .suggesting(Suggestions.nearest(named.name(), known)));
    }
  }
}
