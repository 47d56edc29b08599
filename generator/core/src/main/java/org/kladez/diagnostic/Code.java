package org.kladez.diagnostic;

import java.util.Locale;

/**
 * Everything the generator can find wrong. A code's texts stand in the message catalogues under its
 * {@link #key()}: {@code <key>.message}, and the remedy as {@code <key>.hint} and {@code
 * <key>.hint-suggestion}.
 */
public enum Code {
  /** Text that YAML does not allow. */
  YAML_SYNTAX,
  /** A colon and a space within an unquoted value. */
  YAML_COLON,
  /** Fields that do not begin in the same column. */
  YAML_INDENTATION,
  /** A quotation mark or bracket that is not closed. */
  YAML_UNCLOSED,
  /** A quotation mark within a value in quotation marks. */
  YAML_INNER_QUOTE,
  /** A value that begins with a sign that means something else. */
  YAML_SIGN,
  /** A line without the colon after its key. */
  YAML_NO_COLON,
  /** A tab used for indentation. */
  YAML_TAB,
  /** A key given twice. */
  YAML_DUPLICATE_KEY,
  /** A file or front matter that is not a list of keys. */
  YAML_NOT_A_MAPPING,
  /** Bytes that are not UTF-8. */
  NOT_UTF8,
  /** A text in which letters were lost when it was saved in a wrong encoding. */
  LOST_LETTERS,
  /** An entry that does not begin with front matter. */
  FRONT_MATTER_MISSING,
  /** Front matter without its closing line. */
  FRONT_MATTER_UNCLOSED,
  /** A file whose name does not say its slug and language. */
  FILE_NAME,
  /** A language that the site does not have. */
  UNKNOWN_LANGUAGE,
  /** Entries in a folder without a schema. */
  TYPE_WITHOUT_SCHEMA,
  /** Two files for the same entry and language. */
  DUPLICATE_ENTRY,
  /** Two pages with the same address. */
  SAME_ADDRESS,
  /** A field the type does not have. */
  UNKNOWN_FIELD,
  /** A field the type does not have, where the type only warns. */
  UNKNOWN_FIELD_WARNING(Severity.WARNING),
  /** A required field that is absent. */
  MISSING_FIELD,
  /** A part of a value that it does not have. */
  UNKNOWN_PART,
  /** A required part of a value that is absent. */
  MISSING_PART,
  /** A value of another kind than the field's. */
  WRONG_KIND,
  /** A date that is none. */
  BAD_DATE,
  /** A period that ends before it begins, or is none. */
  BAD_PERIOD,
  /** A number out of its range, or none. */
  BAD_NUMBER,
  /** A list with too few or too many items. */
  LIST_SIZE,
  /** A value that a list has twice. */
  DUPLICATE_VALUE(Severity.WARNING),
  /** A field that is no longer to be used. */
  DEPRECATED_FIELD(Severity.WARNING),
  /** A field that has another name now. */
  RENAMED_FIELD(Severity.WARNING),
  /** A text that does not match the field's pattern. */
  BAD_PATTERN,
  /** An address that is none. */
  BAD_URL,
  /** A latitude or longitude that is none. */
  BAD_GEO,
  /** A value that is not among an enumeration's. */
  UNKNOWN_VALUE,
  /** A term that the vocabulary does not have. */
  UNKNOWN_TERM,
  /** A reference to an entry that does not exist. */
  UNKNOWN_REFERENCE,
  /** A reference to a type that the field does not allow. */
  REFERENCE_TYPE,
  /** A translation that says another value than its source. */
  CONTRADICTION,
  /** A neutral field that stands in a translation only. */
  NEUTRAL_IN_TRANSLATION,
  /** A text that is not in the language of its file's name. */
  TEXT_IN_OTHER_LANGUAGE(Severity.WARNING),
  /** A link to a file that does not exist. */
  BROKEN_LINK,
  /** A link to a heading that does not exist. */
  BROKEN_FRAGMENT,
  /** A link or reference to a draft. */
  DRAFT_TARGET(Severity.WARNING),
  /** A link with a scheme that is not allowed. */
  UNSAFE_LINK(Severity.WARNING),
  /** HTML that was taken out. */
  HTML_REMOVED(Severity.WARNING),
  /** A link out of the site to something that is no longer there. */
  EXTERNAL_LINK_GONE(Severity.WARNING),
  /** A link out of the site to something that has another address now. */
  EXTERNAL_LINK_MOVED(Severity.INFO),
  /** A link out of the site to a server that does not show it to programs. */
  EXTERNAL_LINK_REFUSED(Severity.INFO),
  /** A link out of the site to a server that is at fault. */
  EXTERNAL_LINK_FAULT(Severity.WARNING),
  /** A link out of the site that nobody answers. */
  EXTERNAL_LINK_UNREACHABLE(Severity.WARNING),
  /** A picture that does not exist. */
  BROKEN_PICTURE,
  /** A picture of a kind that browsers do not show. */
  PICTURE_KIND,
  /** A picture whose file is none, or is damaged. */
  PICTURE_UNREADABLE(Severity.WARNING),
  /** A picture that comes to the site with what a camera wrote into its file. */
  PICTURE_WITH_EXIF(Severity.WARNING),
  /** A machine that cannot write WebP, for a site that wants it. */
  WEBP_MISSING(Severity.WARNING),
  /** A picture on another host. */
  EXTERNAL_PICTURE(Severity.WARNING),
  /** A picture without a description. */
  PICTURE_WITHOUT_TEXT(Severity.WARNING),
  /** A key that a schema does not know. */
  SCHEMA_UNKNOWN_KEY,
  /** A schema without something it needs. */
  SCHEMA_MISSING_KEY,
  /** A value that a schema does not allow. */
  SCHEMA_BAD_VALUE,
  /** A schema that names something which does not exist. */
  SCHEMA_UNKNOWN_NAME,
  /** A name used for a type and a vocabulary. */
  SCHEMA_SAME_NAME,
  /** A source folder without a configuration. */
  CONFIG_FILE_MISSING,
  /** A theme that does not exist. */
  UNKNOWN_THEME,
  /** A theme that extends itself, be it through others. */
  THEME_CYCLE,
  /** A key that the configuration does not know. */
  CONFIG_UNKNOWN_KEY,
  /** Something that the configuration lacks. */
  CONFIG_MISSING_KEY,
  /** A value that the configuration does not allow. */
  CONFIG_BAD_VALUE,
  /** A password in the configuration, which everyone who has the sources can read. */
  CONFIG_SECRET,
  /** A text that is missing in one language of the configuration, a schema or a vocabulary. */
  MISSING_LABEL(Severity.WARNING),
  /** A theme without a file it needs. */
  THEME_FILE_MISSING,
  /** A layout that the theme does not have. */
  UNKNOWN_LAYOUT,
  /** A theme's text that is missing in a language. */
  STRING_MISSING,
  /** A theme's text without a plural form that its language needs. */
  STRING_PLURAL,
  /** A theme's text that is no message. */
  STRING_SYNTAX,
  /** More findings in a file than are told. */
  MORE_FINDINGS(Severity.INFO),
  /** A fault in a template. */
  TEMPLATE;

  private final Severity severity;

  Code() {
    this(Severity.ERROR);
  }

  Code(Severity severity) {
    this.severity = severity;
  }

  /**
   * How bad such a finding is.
   *
   * @return its severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * The name in reports and catalogues.
   *
   * @return for instance {@code unknown-field}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
