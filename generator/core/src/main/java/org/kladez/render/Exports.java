package org.kladez.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kladez.config.SiteConfig;
import org.kladez.json.Json;
import org.kladez.model.Body;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;
import org.kladez.model.OutputFile;
import org.kladez.model.Question;
import org.kladez.model.Site;
import org.kladez.schema.TypeSchema;

/**
 * The entries of a type in a language as JSON, for whoever wants to use them elsewhere: {@code
 * {"type", "language", "title", "url", "entries": [{"id", "url", "language", "fields": {…}}]}}.
 * Dates stand as in the front matter, terms and references by their ids.
 */
final class Exports {
  private final SiteConfig config;
  private final Site site;

  Exports(SiteConfig config, Site site) {
    this.config = config;
    this.site = site;
  }

  static String path(Language language, String type) {
    return language.code() + "/" + type + "/data.json";
  }

  /** One file for each list. */
  List<RenderTask> files(List<Page> pages) {
    List<RenderTask> files = new ArrayList<>();
    for (Page page : pages) {
      if (page instanceof Page.TypeList list && list.number() == 1) {
        Language language = list.language();
        TypeSchema type = list.type();
        files.add(
            RenderTask.of(
                path(language, type.type()),
                Set.of(new Question.Listed(language, type.type())),
                () -> file(language, type)));
      }
    }
    return files;
  }

  private OutputFile file(Language language, TypeSchema type) {
    byte[] bytes =
        Json.bytes(
            out ->
                out.object(
                    o -> {
                      o.put("type", type.type());
                      o.put("language", language.code());
                      o.put("title", type.plural().in(language));
                      o.put(
                          "url", Urls.absolute(config, language.code() + "/" + type.type() + "/"));
                      o.array(
                          "entries", site.list(language, type.type()), (json, e) -> entry(json, e));
                    }));
    return new OutputFile(path(language, type.type()), bytes);
  }

  private void entry(Json out, LocalEntry entry) {
    out.object(
        o -> {
          o.put("id", entry.id().toString());
          o.put("url", Urls.absolute(config, entry.path()));
          o.put("language", entry.text().language().code());
          o.map("fields", entry.fields(), Exports::field);
        });
  }

  private static void field(Json out, String name, FieldValue value) {
    out.name(name);
    value(out, value);
  }

  private static void value(Json out, FieldValue value) {
    if (value instanceof FieldValue.Many many) {
      out.array(many.items(), Exports::value);
    } else if (value instanceof FieldValue.Group group) {
      out.object(o -> group.fields().forEach((name, inner) -> field(o, name, inner)));
    } else if (value instanceof FieldValue.Numeric number) {
      out.value(number.value());
    } else if (value instanceof FieldValue.Flag flag) {
      out.value(flag.value());
    } else if (value instanceof FieldValue.Geo geo) {
      out.object(
          o -> {
            o.put("lat", java.math.BigDecimal.valueOf(geo.lat()));
            o.put("lon", java.math.BigDecimal.valueOf(geo.lon()));
          });
    } else {
      out.value(text(value));
    }
  }

  private static String text(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Rich rich) {
      return String.join("\n", rich.body().sections().stream().map(Body.Section::text).toList());
    } else if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    } else if (value instanceof FieldValue.Period period) {
      String to = period.to().map(Object::toString).orElse("..");
      return to.equals(period.from().toString()) ? to : period.from() + "/" + to;
    } else if (value instanceof FieldValue.TermRef ref) {
      return ref.term();
    } else if (value instanceof FieldValue.Image image) {
      return image.address();
    }
    return value instanceof FieldValue.Reference ref ? ref.target().toString() : "";
  }
}
