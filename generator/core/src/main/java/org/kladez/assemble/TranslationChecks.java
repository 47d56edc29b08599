package org.kladez.assemble;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.ParsedEntry;
import org.kladez.schema.Field;
import org.kladez.schema.Samples;
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
    boolean must =
        field.required() && field.defaultValue().isEmpty() && (field.translatable() || source);
    if (must && isMissing(text.fields().get(field.name())) && !isTold(text, field)) {
      diagnostics.add(
          Code.MISSING_FIELD,
          SourcePosition.wholeFile(text.file()),
          "field",
          field.name(),
          "type",
          type.type(),
          "sample",
          Samples.of(field));
    }
  }

  /** Texts are compared without the places of their links. */
  private static boolean isSame(FieldValue a, FieldValue b) {
    if (a instanceof FieldValue.Rich left && b instanceof FieldValue.Rich right) {
      return content(left).equals(content(right));
    }
    if (a instanceof FieldValue.Numeric left && b instanceof FieldValue.Numeric right) {
      return left.value().compareTo(right.value()) == 0;
    }
    return a.equals(b);
  }

  private static List<String> content(FieldValue.Rich text) {
    return text.body().segments().stream()
        .map(
            segment ->
                segment instanceof Body.LinkStart link
                    ? link.target() + link.title()
                    : segment instanceof Body.Picture picture
                        ? picture.target() + picture.text()
                        : segment.toString())
        .toList();
  }

  private static boolean isMissing(ParsedEntry.@Nullable Field written) {
    return written == null
        || (written.value() instanceof FieldValue.Text text && text.value().isBlank());
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
    } else if (!isSame(original.value(), written.value())) {
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
