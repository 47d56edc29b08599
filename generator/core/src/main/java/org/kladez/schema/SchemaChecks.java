package org.kladez.schema;

import java.util.Collection;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;

/** Checks that what schemas name exists: types, vocabularies. */
public final class SchemaChecks {
  private final Schemas schemas;
  private final Diagnostics diagnostics;

  private SchemaChecks(Schemas schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks all schemas together.
   *
   * @param schemas the types and vocabularies
   * @param diagnostics takes the faults
   */
  public static void check(Schemas schemas, Diagnostics diagnostics) {
    SchemaChecks checks = new SchemaChecks(schemas, diagnostics);
    for (TypeSchema type : schemas.types().values()) {
      type.fields().values().forEach(field -> checks.check(file(type), field.kind()));
      if (schemas.vocabularies().containsKey(type.type())) {
        diagnostics.add(
            Code.SCHEMA_SAME_NAME, SourcePosition.wholeFile(file(type)), "name", type.type());
      }
    }
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
    if (!known.contains(name)) {
      diagnostics.add(
          Diagnostic.of(Code.SCHEMA_UNKNOWN_NAME, SourcePosition.wholeFile(file), "name", name)
              .suggesting(Suggestions.nearest(name, known)));
    }
  }
}
