package org.kladez.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Body;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.Question;
import org.kladez.model.ShownPicture;
import org.kladez.model.Site;
import org.kladez.model.Target;
import org.kladez.schema.Field;
import org.kladez.schema.Kind;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/**
 * Answers the questions of pages with numbers: as long as a number is the same, so is what a page
 * learns. For use by one thread.
 */
public final class Answers {
  private final Schemas schemas;
  private final Site site;
  private final List<String> paths;
  private final Set<String> known;
  private final Map<String, ShownPicture> pictures;
  private final Map<Question, Long> given = new HashMap<>();
  private final Map<Language, Map<EntryId, Integer>> ranks = new HashMap<>();

  /**
   * Makes answers.
   *
   * @param schemas the types
   * @param site the site
   * @param paths the paths of all pages
   * @param pictures the pictures by their paths in the source folder
   */
  public Answers(
      Schemas schemas, Site site, Collection<String> paths, Map<String, ShownPicture> pictures) {
    this.schemas = schemas;
    this.site = site;
    this.paths = List.copyOf(paths);
    this.known = new HashSet<>(paths);
    this.pictures = Map.copyOf(pictures);
  }

  long of(Question question) {
    Long before = given.get(question);
    if (before == null) {
      before = answer(question);
      given.put(question, before);
    }
    return before;
  }

  /**
   * Whether a page that asks this shows a text which has changed.
   *
   * @param texts numbers of all texts by their files
   * @param before the numbers of the last build
   */
  boolean showsOtherText(Question question, Map<String, Long> texts, Map<String, Long> before) {
    if (question instanceof Question.Read q) {
      return site.find(q.language(), q.id()).filter(e -> isOther(e, texts, before)).isPresent();
    }
    return question instanceof Question.Texts q
        && site.local().getOrDefault(q.language(), Map.of()).values().stream()
            .anyMatch(entry -> isOther(entry, texts, before));
  }

  /**
   * The answer to {@link Question.Texts} where texts have numbers.
   *
   * @param numbers the numbers of all texts by their files
   */
  long texts(Language language, Map<String, Long> numbers) {
    Packer out = new Packer();
    site.local()
        .getOrDefault(language, Map.of())
        .values()
        .forEach(
            entry -> {
              String file = entry.text().file();
              out.text(file).whole(numbers.getOrDefault(file, 0L));
            });
    return Checksum.of(out.toBytes());
  }

  private static boolean isOther(
      LocalEntry entry, Map<String, Long> texts, Map<String, Long> before) {
    String file = entry.text().file();
    return !java.util.Objects.equals(texts.get(file), before.get(file));
  }

  private long answer(Question question) {
    if (question instanceof Question.Seen q) {
      return site.find(q.language(), q.id()).map(this::seen).orElse(0L);
    } else if (question instanceof Question.Read q) {
      return site.find(q.language(), q.id()).map(this::read).orElse(0L);
    } else if (question instanceof Question.Source q) {
      return Optional.ofNullable(site.entries().get(q.id()))
          .map(Entry::sourceLanguage)
          .map(language -> Checksum.of(new Packer().text(language.code()).toBytes()))
          .orElse(0L);
    } else if (question instanceof Question.Count q) {
      return site.list(q.language(), q.type()).size();
    } else if (question instanceof Question.Listed q) {
      return seen(site.list(q.language(), q.type()));
    } else if (question instanceof Question.Part q) {
      List<LocalEntry> list = site.list(q.language(), q.type());
      return q.to() > list.size() ? 0 : seen(list.subList(q.from(), q.to()));
    } else if (question instanceof Question.Following q) {
      return following(q);
    } else if (question instanceof Question.Related q) {
      return related(q);
    }
    return counted(question);
  }

  private long counted(Question question) {
    if (question instanceof Question.Dated q) {
      return site.list(q.language(), q.type()).stream().anyMatch(Answers::isDated) ? 1 : 0;
    } else if (question instanceof Question.Filtered q) {
      return filtered(q);
    } else if (question instanceof Question.Borne q) {
      return seen(site.withTerm(q.language(), q.vocabulary(), q.term()));
    } else if (question instanceof Question.Bears q) {
      return site.withTerm(q.language(), q.vocabulary(), q.term()).isEmpty() ? 0 : 1;
    } else if (question instanceof Question.Uses q) {
      Packer out = new Packer();
      site.withTerm(q.language(), q.vocabulary(), q.term())
          .forEach(entry -> out.text(entry.id().type()));
      return Checksum.of(out.toBytes());
    } else if (question instanceof Question.Exists q) {
      return known.contains(q.path()) ? 1 : 0;
    } else if (question instanceof Question.Everything q) {
      return seen(site.local().getOrDefault(q.language(), Map.of()).values());
    } else if (question instanceof Question.Texts q) {
      Packer out = new Packer();
      for (EntryId id : site.local().getOrDefault(q.language(), Map.of()).keySet()) {
        out.whole(of(new Question.Read(q.language(), id)));
      }
      return Checksum.of(out.toBytes());
    }
    return pages();
  }

  /** The page of an entry is in the plan with whether it is real, and in which languages. */
  private long pages() {
    Packer out = new Packer();
    out.each(paths, out::text);
    site.local().keySet().stream()
        .sorted()
        .forEach(
            language ->
                site.local()
                    .getOrDefault(language, Map.of())
                    .values()
                    .forEach(
                        entry -> {
                          out.text(entry.path()).flag(entry.isFallback());
                          translations(entry.entry(), out);
                        }));
    return Checksum.of(out.toBytes());
  }

  private static boolean isDated(LocalEntry entry) {
    return !entry.isFallback()
        && entry.fields().values().stream()
            .anyMatch(v -> v instanceof FieldValue.Day || v instanceof FieldValue.Period);
  }

  private long seen(Collection<LocalEntry> entries) {
    Packer out = new Packer();
    for (LocalEntry entry : entries) {
      out.whole(of(new Question.Seen(entry.language(), entry.id())));
    }
    return Checksum.of(out.toBytes());
  }

  private long seen(LocalEntry entry) {
    Packer out = new Packer();
    out.text(entry.id().type()).text(entry.id().slug());
    out.text(entry.text().language().code()).text(entry.path()).text(entry.text().file());
    out.text(entry.text().layout().orElse(""));
    translations(entry.entry(), out);
    out.each(entry.aliasPaths(), out::text);
    out.each(
        entry.text().body().headings(),
        heading -> out.number(heading.level()).text(heading.id()).text(heading.text()));
    EntryWriter values = EntryWriter.telling(out, at -> target(at, out));
    out.each(
        entry.fields().entrySet(),
        field -> {
          out.text(field.getKey());
          values.value(field.getValue());
        });
    return Checksum.of(out.toBytes());
  }

  private static void translations(Entry entry, Packer out) {
    out.text(entry.sourceLanguage().code());
    out.each(entry.translations().keySet(), language -> out.text(language.code()));
  }

  private long read(LocalEntry entry) {
    Packer out = new Packer();
    Body body = entry.text().body();
    EntryWriter writer = EntryWriter.telling(out, at -> target(at, out));
    String version = body.content().version();
    if (version.isEmpty()) {
      writer.segments(body.segments());
      writer.sections(body.sections());
    } else {
      out.text(version);
      writer.segments(body.slots());
    }
    return Checksum.of(out.toBytes());
  }

  /** Where a link or picture leads: its place itself is of no interest. */
  private void target(SourcePosition at, Packer out) {
    Target target = site.target(at).orElse(null);
    if (target instanceof Target.ToEntry entry) {
      out.number(1).text(entry.id().type()).text(entry.id().slug());
      out.optional(entry.language().map(Language::code)).optional(entry.fragment());
    } else if (target instanceof Target.ToList list) {
      out.number(2).text(list.type());
    } else if (target instanceof Target.ToHeading heading) {
      out.number(3).text(heading.fragment());
    } else if (target instanceof Target.ToPicture picture) {
      out.number(4).text(picture.file()).text(String.valueOf(pictures.get(picture.file())));
    } else if (target instanceof Target.Nowhere) {
      out.number(5);
    }
  }

  private long following(Question.Following q) {
    List<LocalEntry> list = site.list(q.language(), q.id().type());
    int rank = rank(q.language(), q.id());
    Packer out = new Packer();
    for (int i = 1; i < list.size() && i <= q.count(); i++) {
      EntryId id = list.get((rank + i) % list.size()).id();
      out.whole(of(new Question.Seen(q.language(), id)));
    }
    return Checksum.of(out.toBytes());
  }

  /** Readers see them in the order of their lists, which may change when they themselves do not. */
  private long related(Question.Related q) {
    Packer out = new Packer();
    Optional.ofNullable(site.entries().get(q.id()))
        .map(Entry::inverse)
        .orElse(Map.of())
        .forEach(
            (name, ids) -> {
              out.text(name);
              ids.stream()
                  .filter(id -> site.find(q.language(), id).isPresent())
                  .sorted(
                      java.util.Comparator.comparing(EntryId::type)
                          .thenComparing(id -> rank(q.language(), id)))
                  .forEach(id -> out.whole(of(new Question.Seen(q.language(), id))));
            });
    return Checksum.of(out.toBytes());
  }

  private int rank(Language language, EntryId id) {
    return ranks.computeIfAbsent(language, this::ranks).getOrDefault(id, Integer.MAX_VALUE);
  }

  private Map<EntryId, Integer> ranks(Language language) {
    Map<EntryId, Integer> places = new HashMap<>();
    for (List<LocalEntry> list : site.lists().getOrDefault(language, Map.of()).values()) {
      for (int i = 0; i < list.size(); i++) {
        places.put(list.get(i).id(), i);
      }
    }
    return places;
  }

  /** The values of the facets in the order of the list, and that of the lists they refer to. */
  private long filtered(Question.Filtered q) {
    Packer out = new Packer();
    EntryWriter values = EntryWriter.telling(out, at -> target(at, out));
    TypeSchema type = schemas.types().get(q.type());
    List<Field> facets =
        type == null ? List.of() : type.fields().values().stream().filter(Field::facet).toList();
    for (LocalEntry entry : site.list(q.language(), q.type())) {
      out.text(entry.text().language().code());
      out.text(entry.entry().sourceLanguage().code());
      for (Field field : facets) {
        FieldValue value = entry.fields().get(field.name());
        out.flag(value != null);
        if (value != null) {
          values.value(value);
        }
      }
    }
    for (Field field : facets) {
      if (field.kind().single() instanceof Kind.Reference reference) {
        for (String target : reference.to()) {
          site.list(q.language(), target).forEach(entry -> out.text(entry.id().slug()));
        }
      }
    }
    return Checksum.of(out.toBytes());
  }
}
