package org.kladez.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Target;

/**
 * Where the slots of files lead: of some it is known, of all others found when somebody asks.
 *
 * @param known the slots of some files by their places
 * @param others gives the slots of any other file
 */
record Slots(
    Map<String, Map<SourcePosition, Target>> known,
    Function<String, Map<SourcePosition, Target>> others)
    implements Function<String, Map<SourcePosition, Target>> {
  /**
   * The slots of a site with what else was found out on the way.
   *
   * @param slots where they lead
   * @param pictures the pictures that files show; those that show none are left out
   * @param findings what is wrong with links, by the file that they stand in
   */
  record Filled(
      Slots slots, Map<String, Set<String>> pictures, Map<String, List<Diagnostic>> findings) {
    /** What was found out of all files. */
    static Filled of(SiteLinks.Found all) {
      return new Filled(Slots.of(all.targets()), Slots.pictures(all.targets()), all.findings());
    }
  }

  /** The slots of all files; those without any may be left out. */
  static Slots of(Map<String, Map<SourcePosition, Target>> all) {
    return new Slots(all, file -> Map.of());
  }

  @Override
  public Map<SourcePosition, Target> apply(String file) {
    Map<SourcePosition, Target> slots = known.get(file);
    return slots == null ? others.apply(file) : slots;
  }

  /** The same where some files lead elsewhere. */
  Slots with(Set<String> files, Map<String, Map<SourcePosition, Target>> now) {
    Map<String, Map<SourcePosition, Target>> all = new HashMap<>(known);
    files.forEach(file -> all.put(file, now.getOrDefault(file, Map.of())));
    return new Slots(all, others);
  }

  /** The pictures that files show; those that show none are left out. */
  static Map<String, Set<String>> pictures(Map<String, Map<SourcePosition, Target>> files) {
    Map<String, Set<String>> pictures = new HashMap<>();
    files.forEach(
        (file, slots) -> {
          Set<String> shown = new TreeSet<>();
          for (Target target : slots.values()) {
            if (target instanceof Target.ToPicture picture) {
              shown.add(picture.file());
            }
          }
          if (!shown.isEmpty()) {
            pictures.put(file, shown);
          }
        });
    return pictures;
  }
}
