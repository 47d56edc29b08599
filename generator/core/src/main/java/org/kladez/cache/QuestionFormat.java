package org.kladez.cache;

import java.util.Map;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.Question;

/** How questions are kept. */
final class QuestionFormat {
  private final Map<String, Language> languages;

  QuestionFormat(Map<String, Language> languages) {
    this.languages = languages;
  }

  static void write(Question question, Packer out) {
    if (question instanceof Question.Seen q) {
      entry(0, q.language(), q.id(), out);
    } else if (question instanceof Question.Read q) {
      entry(1, q.language(), q.id(), out);
    } else if (question instanceof Question.Source q) {
      out.number(2).text(q.id().type()).text(q.id().slug());
    } else if (question instanceof Question.Count q) {
      list(3, q.language(), q.type(), out);
    } else if (question instanceof Question.Listed q) {
      list(4, q.language(), q.type(), out);
    } else if (question instanceof Question.Part q) {
      list(5, q.language(), q.type(), out);
      out.number(q.from()).number(q.to());
    } else if (question instanceof Question.Following q) {
      entry(6, q.language(), q.id(), out);
      out.number(q.count());
    } else if (question instanceof Question.Dated q) {
      list(7, q.language(), q.type(), out);
    } else if (question instanceof Question.Filtered q) {
      list(8, q.language(), q.type(), out);
    } else if (question instanceof Question.Related q) {
      entry(9, q.language(), q.id(), out);
    } else {
      rest(question, out);
    }
  }

  private static void rest(Question question, Packer out) {
    if (question instanceof Question.Borne q) {
      list(10, q.language(), q.vocabulary(), out);
      out.text(q.term());
    } else if (question instanceof Question.Bears q) {
      list(11, q.language(), q.vocabulary(), out);
      out.text(q.term());
    } else if (question instanceof Question.Uses q) {
      list(12, q.language(), q.vocabulary(), out);
      out.text(q.term());
    } else if (question instanceof Question.Exists q) {
      out.number(13).text(q.path());
    } else if (question instanceof Question.Everything q) {
      out.number(14).text(q.language().code());
    } else if (question instanceof Question.Texts q) {
      out.number(15).text(q.language().code());
    } else if (question instanceof Question.Pages) {
      out.number(16);
    }
  }

  private static void entry(int kind, Language language, EntryId id, Packer out) {
    out.number(kind).text(language.code()).text(id.type()).text(id.slug());
  }

  private static void list(int kind, Language language, String name, Packer out) {
    out.number(kind).text(language.code()).text(name);
  }

  Question read(Unpacker in) {
    int kind = in.count();
    return switch (kind) {
      case 0 -> new Question.Seen(language(in), id(in));
      case 1 -> new Question.Read(language(in), id(in));
      case 2 -> new Question.Source(id(in));
      case 3 -> new Question.Count(language(in), in.text());
      case 4 -> new Question.Listed(language(in), in.text());
      case 5 -> new Question.Part(language(in), in.text(), in.count(), in.count());
      case 6 -> new Question.Following(language(in), id(in), in.count());
      case 7 -> new Question.Dated(language(in), in.text());
      case 8 -> new Question.Filtered(language(in), in.text());
      case 9 -> new Question.Related(language(in), id(in));
      case 10 -> new Question.Borne(language(in), in.text(), in.text());
      case 11 -> new Question.Bears(language(in), in.text(), in.text());
      case 12 -> new Question.Uses(language(in), in.text(), in.text());
      case 13 -> new Question.Exists(in.text());
      case 14 -> new Question.Everything(language(in));
      case 15 -> new Question.Texts(language(in));
      default -> new Question.Pages();
    };
  }

  private Language language(Unpacker in) {
    return java.util.Objects.requireNonNull(languages.get(in.text()));
  }

  private static EntryId id(Unpacker in) {
    return new EntryId(in.text(), in.text());
  }
}
