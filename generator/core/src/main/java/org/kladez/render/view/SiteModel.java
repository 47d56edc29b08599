package org.kladez.render.view;

import freemarker.template.TemplateHashModel;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.config.SiteConfig;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.i18n.Collation;
import org.kladez.i18n.Dates;
import org.kladez.i18n.Letters;
import org.kladez.i18n.Typography;
import org.kladez.memo.Memo;
import org.kladez.model.EntryId;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.ShownPicture;
import org.kladez.model.Site;
import org.kladez.model.Target;
import org.kladez.render.map.Land;
import org.kladez.schema.Field;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;
import org.kladez.yaml.YamlNode;

/** What the views of all pages share. */
public final class SiteModel {
  final SiteConfig config;
  final Schemas schemas;
  private final Site site;
  final Map<String, ShownPicture> pictures;
  final Memo<Land> land = Memo.of(Land::read);
  private final TemplateHashModel data;
  private final Map<Language, Dates> dates = new TreeMap<>();
  private final Map<Language, Typography> typography = new TreeMap<>();
  private final Map<Language, Memo<Letters>> letters = new TreeMap<>();
  private final Map<Language, Map<EntryId, Integer>> ranks = new TreeMap<>();
  private final Map<Counted, Tally> tallies = new ConcurrentHashMap<>();
  private final List<TypeSchema> sections;

  /**
   * Makes the model.
   *
   * @param config the configuration
   * @param schemas the types and vocabularies
   * @param site the site
   * @param data the free data by name
   * @param pictures pictures by their paths in the source folder
   */
  public SiteModel(
      SiteConfig config,
      Schemas schemas,
      Site site,
      Map<String, YamlNode> data,
      Map<String, ShownPicture> pictures) {
    this.data = DataView.of(data);
    this.config = config;
    this.schemas = schemas;
    this.site = site;
    this.pictures = Map.copyOf(pictures);
    List<Locale> locales = config.languages().stream().map(Language::locale).toList();
    for (Language language : config.languages()) {
      letters.put(language, Memo.of(() -> new Letters(language.locale(), locales)));
      dates.put(language, new Dates(language.locale()));
      typography.put(language, new Typography(language.locale()));
      ranks.put(language, ranks(site.lists().getOrDefault(language, Map.of())));
    }
    this.sections = sections(config, schemas);
  }

  private static Map<EntryId, Integer> ranks(Map<String, List<LocalEntry>> lists) {
    Map<EntryId, Integer> ranks = new HashMap<>();
    for (List<LocalEntry> list : lists.values()) {
      for (int i = 0; i < list.size(); i++) {
        ranks.put(list.get(i).id(), i);
      }
    }
    return Collections.unmodifiableMap(ranks);
  }

  private static List<TypeSchema> sections(SiteConfig config, Schemas schemas) {
    Map<String, TypeSchema> rest = new TreeMap<>(schemas.types());
    rest.remove(TypeSchema.PAGES);
    List<TypeSchema> sections = new java.util.ArrayList<>();
    for (String name : config.sections()) {
      TypeSchema type = rest.remove(name);
      if (type != null) {
        sections.add(type);
      }
    }
    sections.addAll(rest.values());
    return List.copyOf(sections);
  }

  /**
   * The configuration.
   *
   * @return the configuration
   */
  public SiteConfig config() {
    return config;
  }

  /**
   * The types and vocabularies.
   *
   * @return the schemas
   */
  public Schemas schemas() {
    return schemas;
  }

  /**
   * The site, for one page.
   *
   * @return a reader that has been asked nothing yet
   */
  public SiteReader reader() {
    return new SiteReader(site, ranks);
  }

  /**
   * The free data.
   *
   * @return what templates know as {@code data}
   */
  public TemplateHashModel data() {
    return data;
  }

  /**
   * The types in the order of the menu.
   *
   * @return all types but the free pages
   */
  public List<TypeSchema> sections() {
    return sections;
  }

  /**
   * The type of the free pages.
   *
   * @return the type, which is in no menu
   */
  public Optional<TypeSchema> pages() {
    return Optional.ofNullable(schemas.types().get(TypeSchema.PAGES));
  }

  Dates dates(Language language) {
    return java.util.Objects.requireNonNull(dates.get(language));
  }

  /**
   * Puts no-break spaces where a line must not end.
   *
   * @param language the text's language
   * @param text the text
   * @return the text as it is to be shown
   */
  public String typeset(Language language, String text) {
    Typography rules = typography.get(language);
    return rules == null ? text : rules.noBreak(text);
  }

  /**
   * The letters of an index.
   *
   * @param language the reader's language
   * @return its letters
   */
  public Letters letters(Language language) {
    return java.util.Objects.requireNonNull(letters.get(language)).get();
  }

  /** The values of a facet of a list; counted when they are asked for first. */
  Tally tally(Language language, TypeSchema type, Field field, List<LocalEntry> entries) {
    Counted counted = new Counted(language, type.type(), field.name());
    return tallies.computeIfAbsent(counted, of -> Tally.of(entries, field));
  }

  private record Counted(Language language, String type, String field) {}

  /** The picture that is named at a place. */
  Optional<ShownPicture> picture(SourcePosition at) {
    return site.target(at)
        .filter(Target.ToPicture.class::isInstance)
        .map(Target.ToPicture.class::cast)
        .flatMap(target -> Optional.ofNullable(pictures.get(target.file())));
  }

  Comparator<LocalEntry> byTitle(Language language) {
    return Comparator.comparing(LocalEntry::title, Collation.of(language.locale()))
        .thenComparing(LocalEntry::id);
  }

  TypeSchema type(String name) {
    return java.util.Objects.requireNonNull(schemas.types().get(name));
  }
}
