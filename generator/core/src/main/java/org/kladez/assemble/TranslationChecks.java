package org.kladez.assemble;

import java.util.Set;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.ParsedEntry;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/**
 * Checks the languages of an entry against each other: what must be there, and what must not
 * differ.
 */
final class TranslationChecks {
  private final Schemas schemas;
  private final Set<EntryId> unreadable;
  private final Diagnostics diagnostics;

  TranslationChecks(Schemas schemas, Set<EntryId> unreadable, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.unreadable = unreadable;
    this.diagnostics = diagnostics;
  }

  void check(Entry entry) {
    TypeSchema type = schemas.types().get(entry.id().type());
    if (type == null) {
      return;
    }
    for (ParsedEntry text : entry.translations().values()) {
      for (Field field : type.fields().values()) {
        checkRequired(entry, type, text, field);
        if (!field.translatable()) {
          checkNeutral(entry, text, field);
        }
      }
    }
  }

  private void checkRequired(Entry entry, TypeSchema type, ParsedEntry text, Field field) {
    boolean source = text.language().equals(entry.sourceLanguage());
    boolean must = field.required() && (field.translatable() || source);
    if (must && !text.fields().containsKey(field.name()) && !isTold(text, field)) {
      diagnostics.add(
          Code.MISSING_FIELD,
          SourcePosition.wholeFile(text.file()),
          "field",
          field.name(),
          "type",
          type.type());
    }
  }

  /** A value that was written but could not be read is told already. */
  private boolean isTold(ParsedEntry text, Field field) {
    return text.faulty().contains(field.name()) || unreadable.contains(text.id());
  }

  private void checkNeutral(Entry entry, ParsedEntry text, Field field) {
    ParsedEntry.Field written = text.fields().get(field.name());
    if (written == null
        || text.language().equals(entry.sourceLanguage())
        || unreadable.contains(entry.id())) {
      return;
    }
    ParsedEntry.Field original = entry.source().fields().get(field.name());
    if (original == null) {
      if (!entry.source().faulty().contains(field.name())) {
        diagnostics.add(
            Code.NEUTRAL_IN_TRANSLATION,
            written.at(),
            "field",
            field.name(),
            "source",
            entry.source().file());
      }
    } else if (!original.value().equals(written.value())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.CONTRADICTION,
                  written.at(),
                  "field",
                  field.name(),
                  "source",
                  entry.source().file())
              .relatedTo(original.at(), "related.source"));
    }
  }
}
