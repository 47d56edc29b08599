package org.kladez.render;

import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.schema.TypeSchema;
import org.kladez.schema.Vocabulary;

/** A page of the site. */
sealed interface Page {
  /** The language of the page. */
  Language language();

  /** The page's path from the site's root: a folder ending in {@code /}, or a file. */
  String path();

  /** The file that the page is written to. */
  default String file() {
    return path().isEmpty() || path().endsWith("/") ? path() + "index.html" : path();
  }

  /** What makes it this page, besides the answers that it gets from the site. */
  default String about() {
    return getClass().getSimpleName();
  }

  /** The first page of a language. */
  record Home(Language language, LocalEntry entry, boolean written) implements Page {
    @Override
    public String about() {
      return "Home " + written;
    }

    @Override
    public String path() {
      return language.code() + "/";
    }
  }

  /** A page of a type's list. */
  record TypeList(Language language, TypeSchema type, int number, int pages) implements Page {
    @Override
    public String about() {
      return "TypeList " + type.type() + " " + number + " of " + pages;
    }

    @Override
    public String path() {
      return path(language, type, number);
    }

    static String path(Language language, TypeSchema type, int number) {
      String first = language.code() + "/" + type.type() + "/";
      return number == 1 ? first : first + "page/" + number + "/";
    }
  }

  /** An entry's page. */
  record OfEntry(LocalEntry entry) implements Page {
    @Override
    public String about() {
      return "OfEntry " + entry.language().code() + " " + entry.id();
    }

    @Override
    public Language language() {
      return entry.language();
    }

    @Override
    public String path() {
      return entry.path();
    }
  }

  /** A term's page. */
  record OfTerm(Language language, Vocabulary vocabulary, Vocabulary.Term term) implements Page {
    @Override
    public String about() {
      return "OfTerm " + vocabulary.id() + " " + term.id();
    }

    @Override
    public String path() {
      return language.code() + "/" + vocabulary.id() + "/" + term.id() + "/";
    }
  }

  /** A vocabulary's page. */
  record OfVocabulary(Language language, Vocabulary vocabulary) implements Page {
    @Override
    public String path() {
      return language.code() + "/" + vocabulary.id() + "/";
    }
  }

  /** The search page. */
  record Search(Language language) implements Page {
    @Override
    public String path() {
      return language.code() + "/search/";
    }
  }

  /** What a server shows for an address that does not exist. */
  record NotFound(Language language, String path) implements Page {}

  /** The site's root, where a language is picked. */
  record Languages(Language language) implements Page {
    @Override
    public String path() {
      return "";
    }
  }
}
