package org.kladez.assemble;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.diagnostic.Suggestions;
import org.kladez.model.Body;
import org.kladez.model.Entry;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.ParsedEntry;
import org.kladez.model.Target;
import org.kladez.schema.Schemas;
import org.kladez.schema.TypeSchema;

/** Finds out where the links and pictures of all texts lead; links name source files. */
final class LinkResolver {
  private final Schemas schemas;
  private final Map<EntryId, Entry> entries;
  private final Parsed parsed;
  private final Diagnostics diagnostics;
  private final EntryPaths paths;
  private final Pictures pictures;
  private final LinkSuggestions suggestions;
  private final Map<String, Map<SourcePosition, Target>> targets = new HashMap<>();

  /** Most links lead just to an entry, and many to the same one. */
  private final Map<EntryId, Target> plain = new HashMap<>();

  /**
   * Makes a resolver, which serves one thread.
   *
   * @param entries the entries, found by hashing
   * @param paths the paths of their files
   * @param diagnostics takes the faults
   */
  LinkResolver(
      Schemas schemas,
      Map<EntryId, Entry> entries,
      EntryPaths paths,
      Parsed parsed,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.entries = entries;
    this.parsed = parsed;
    this.diagnostics = diagnostics;
    this.paths = paths;
    this.pictures = new Pictures(parsed.files(), diagnostics);
    this.suggestions = new LinkSuggestions(parsed.files());
  }

  /** What of entries is looked at. */
  enum Part {
    ALL,
    FIELDS
  }

  /** Where the slots of some entries lead, by their files; files without a slot are left out. */
  Map<String, Map<SourcePosition, Target>> resolve(Collection<ParsedEntry> some, Part part) {
    for (ParsedEntry entry : some) {
      if (part == Part.ALL) {
        resolve(entry, entry.body());
      }
      entry.fields().values().forEach(field -> resolve(entry, field.value()));
    }
    return targets;
  }

  private void put(SourcePosition at, Target target) {
    targets.computeIfAbsent(at.file(), file -> new HashMap<>()).put(at, target);
  }

  private void resolve(ParsedEntry entry, FieldValue value) {
    if (value instanceof FieldValue.Rich rich) {
      resolve(entry, rich.body());
    } else if (value instanceof FieldValue.Image image) {
      put(image.at(), pictures.resolve(entry.file(), image.address(), image.at()));
    } else if (value instanceof FieldValue.Many many) {
      many.items().forEach(item -> resolve(entry, item));
    } else if (value instanceof FieldValue.Group group) {
      group.fields().values().forEach(item -> resolve(entry, item));
    }
  }

  private void resolve(ParsedEntry entry, Body body) {
    for (Body.Segment segment : body.slots()) {
      if (segment instanceof Body.LinkStart link) {
        put(link.at(), link(entry, body, link));
      } else if (segment instanceof Body.Picture picture) {
        put(picture.at(), picture(entry, picture));
      }
    }
  }

  /** A picture that does not exist needs no description. */
  private Target picture(ParsedEntry entry, Body.Picture picture) {
    Target target = pictures.resolve(entry.file(), picture.target(), picture.at());
    if (target instanceof Target.ToPicture && picture.text().isEmpty()) {
      diagnostics.add(Code.PICTURE_WITHOUT_TEXT, picture.at(), "picture", picture.target());
    }
    return target;
  }

  private Target link(ParsedEntry from, Body body, Body.LinkStart link) {
    String address = link.target();
    int hash = address.indexOf('#');
    String path = EntryPaths.decode(hash < 0 ? address : address.substring(0, hash));
    Optional<String> fragment =
        hash < 0 ? Optional.empty() : Optional.of(EntryPaths.decode(address.substring(hash + 1)));
    if (path.isEmpty()) {
      return ownFragment(body, fragment.orElse(""), link);
    }
    String file = EntryPaths.resolve(from.file(), path);
    TypeSchema type = schemas.types().get(EntryPaths.folder(file));
    if (type != null && !type.isPages()) {
      return new Target.ToList(type.type());
    }
    Optional<EntryPaths.Found> found = paths.find(file);
    if (found.isEmpty()) {
      return broken(path, file, from, link);
    }
    return toEntry(from, found.get(), fragment, link);
  }

  private Target toEntry(
      ParsedEntry from, EntryPaths.Found found, Optional<String> fragment, Body.LinkStart link) {
    Entry target = entries.get(found.id());
    if (target == null) {
      if (parsed.drafts().contains(found.id())) {
        diagnostics.add(Code.DRAFT_TARGET, link.at(), "target", found.id().toString());
      }
      return new Target.Nowhere();
    }
    Language asked = found.language().orElse(from.language());
    ParsedEntry text = target.translations().getOrDefault(asked, target.source());
    Optional<String> heading = heading(text.body(), found.id(), fragment, link);
    Optional<Language> explicit = found.language().filter(l -> !l.equals(from.language()));
    return explicit.isEmpty() && heading.isEmpty()
        ? plain.computeIfAbsent(found.id(), id -> new Target.ToEntry(id, explicit, heading))
        : new Target.ToEntry(found.id(), explicit, heading);
  }

  private Optional<String> heading(
      Body body, EntryId id, Optional<String> fragment, Body.LinkStart link) {
    if (fragment.isEmpty() || fragment.get().isEmpty() || parsed.unreadable().contains(id)) {
      return Optional.empty();
    }
    if (!hasFragment(body, fragment.get())) {
      tellFragment(body, fragment.get(), link);
      return Optional.empty();
    }
    return fragment;
  }

  private Target ownFragment(Body body, String fragment, Body.LinkStart link) {
    if (fragment.isEmpty() || hasFragment(body, fragment)) {
      return new Target.ToHeading(fragment);
    }
    tellFragment(body, fragment, link);
    return new Target.Nowhere();
  }

  private static boolean hasFragment(Body body, String fragment) {
    return body.headings().stream().anyMatch(heading -> heading.id().equals(fragment));
  }

  private void tellFragment(Body body, String fragment, Body.LinkStart link) {
    Collection<String> ids = body.headings().stream().map(Body.Heading::id).toList();
    diagnostics.add(
        Diagnostic.of(Code.BROKEN_FRAGMENT, link.at(), "fragment", fragment)
            .suggesting(Suggestions.nearest(fragment, ids)));
  }

  private Target broken(String path, String file, ParsedEntry from, Body.LinkStart link) {
    diagnostics.add(
        Diagnostic.of(Code.BROKEN_LINK, link.at(), "target", path)
            .suggesting(suggestions.nearest(path, file, from.file())));
    return new Target.Nowhere();
  }
}
