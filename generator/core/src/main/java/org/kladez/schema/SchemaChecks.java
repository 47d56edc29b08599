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
      type.fields().values().forEach(field -> checks.check(file(type), field.kind()));
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

  private void check(String file, Kind kind) {
    Kind single = kind.single();
    if (single instanceof Kind.Term term) {
      exists(file, term.vocabulary(), schemas.vocabularies().keySet());
    } else if (single instanceof Kind.Reference reference) {
      reference.to().forEach(type -> exists(file, type, schemas.types().keySet()));
    } else if (single instanceof Kind.Group group) {
      group.fields().values().forEach(field -> check(file, field.kind()));
    }
  }

  private void exists(String file, String name, Collection<String> known) {
    if (!known.contains(name) && !files.contains(name)) {
      diagnostics.add(
          Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, SourcePosition.wholeFile(file), "name", name)
              .suggesting(Suggestions.nearest(name, known)));
    }
  }
}
