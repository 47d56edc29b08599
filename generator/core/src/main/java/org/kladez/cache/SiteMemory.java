package org.kladez.cache;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kladez.model.Language;
import org.kladez.model.Question;

/**
 * What each file of the site depends on: what it asked while it was made, and the answers. Of files
 * whose answers are still the same it says that they need not be made. Made by one thread, then
 * told by several what was made.
 */
public final class SiteMemory {
  private final long ground;
  private final Questions questions;
  private final Optional<Before> before;
  private final Reason otherwise;
  private final Map<String, String> social = new ConcurrentHashMap<>();
  private final Map<String, Made> now = new ConcurrentHashMap<>();
  private final Map<String, Optional<Reason>> reasons = new HashMap<>();
  private Optional<byte[]> settled = Optional.empty();

  private SiteMemory(long ground, Questions questions, Optional<Before> before, Reason otherwise) {
    this.ground = ground;
    this.questions = questions;
    this.before = before;
    this.otherwise = otherwise;
  }

  /** A file, and the numbers of the questions that it asked. */
  private record Made(String about, int[] asked) {}

  /** What the last build has left. */
  private record Before(Map<String, Made> files, Map<String, String> social, OutputState outputs) {}

  static SiteMemory of(long ground, Questions questions) {
    return new SiteMemory(ground, questions, Optional.empty(), Reason.NEW);
  }

  static SiteMemory read(
      Unpacker in,
      Map<String, Language> languages,
      OutputState outputs,
      long ground,
      Answers answers,
      Optional<Face> face) {
    if (in.whole() != ground) {
      Questions none = Questions.none(answers, face);
      return new SiteMemory(ground, none, Optional.empty(), Reason.GROUND);
    }
    Map<String, String> social = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      social.put(in.text(), in.text());
    }
    Questions questions = Questions.read(in, languages, answers, face);
    Map<String, Made> files = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      String file = in.text();
      String about = in.text();
      int[] asked = new int[in.count()];
      for (int i = 0; i < asked.length; i++) {
        asked[i] = in.count();
      }
      files.put(file, new Made(about, asked));
    }
    Optional<Before> before = Optional.of(new Before(files, social, outputs));
    return new SiteMemory(ground, questions, before, Reason.NEW);
  }

  /**
   * Says why a file must be made anew.
   *
   * @param file its path from the site's root
   * @param about what makes it this file
   * @return the reason; nothing when it is as it would be made, and is then taken over
   */
  public Optional<Reason> reason(String file, String about) {
    Optional<Reason> reason = find(file, about);
    reasons.put(file, reason);
    return reason;
  }

  /**
   * What was said of each file.
   *
   * @return the reasons by the files' paths; folders of search files end in {@code /}
   */
  public Map<String, Optional<Reason>> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  private Optional<Reason> find(String file, String about) {
    if (before.isEmpty()) {
      return Optional.of(otherwise);
    }
    Before last = before.get();
    Made known = last.files().get(file);
    if (known == null) {
      return Optional.of(Reason.NEW);
    } else if (!known.about().equals(about)) {
      return Optional.of(Reason.PLACE);
    } else if (!file.endsWith("/") && !last.outputs().isAsLeft(file)) {
      return Optional.of(Reason.TOUCHED);
    }
    for (int question : known.asked()) {
      if (questions.isOther(question)) {
        return Optional.of(Reason.CONTENT);
      }
    }
    return Optional.empty();
  }

  /**
   * Takes a file over from the last build.
   *
   * @param file its path
   */
  public void kept(String file) {
    now.put(file, Objects.requireNonNull(before.orElseThrow().files().get(file)));
  }

  /**
   * Notes that a file was made.
   *
   * @param file its path
   * @param about what makes it this file
   * @param asked what it asked about the site
   */
  public void made(String file, String about, Set<Question> asked) {
    now.put(file, new Made(about, questions.numbers(asked)));
  }

  /**
   * Says why a folder of search files must be made anew.
   *
   * @param language the folder's language
   * @return the reason; nothing when it is as it would be made, and is then taken over
   */
  public Optional<Reason> searchReason(Language language) {
    Optional<Reason> reason = reason(folder(language), "");
    if (before.isPresent() && !isSearchAsLeft(before.get().outputs(), language)) {
      reason = Optional.of(Reason.TOUCHED);
      reasons.put(folder(language), reason);
    }
    return reason;
  }

  private static boolean isSearchAsLeft(OutputState outputs, Language language) {
    return outputs.isFolderAsLeft(FolderState.SITE + folder(language))
        && outputs.isFolderAsLeft(FolderState.SEARCH + language.code() + "/");
  }

  /**
   * Whether nobody can see of a file that it is not as it was at the last build. May be asked by
   * several threads.
   *
   * @param file the file of an entry
   * @return true when it is certain
   */
  public boolean isCertainlySame(String file) {
    return questions.isSame(file);
  }

  /**
   * Takes a folder of search files over from the last build.
   *
   * @param language the folder's language
   * @return its files
   */
  public List<String> searchKept(Language language) {
    kept(folder(language));
    return before.orElseThrow().outputs().files(folder(language));
  }

  /**
   * Notes that a folder of search files was made.
   *
   * @param language the folder's language
   * @param languages all languages: titles in the others are searched too
   */
  public void searchMade(Language language, List<Language> languages) {
    Set<Question> asked = new HashSet<>();
    asked.add(new Question.Texts(language));
    languages.forEach(other -> asked.add(new Question.Everything(other)));
    made(folder(language), "", asked);
  }

  private static String folder(Language language) {
    return "search/" + language.code() + "/";
  }

  /**
   * A picture that stands for pages elsewhere, when it is as the last build has drawn it.
   *
   * @param key what the picture stands for
   * @return its file; nothing when it must be drawn
   */
  public Optional<String> social(String key) {
    return before.flatMap(
        last -> Optional.ofNullable(last.social().get(key)).filter(last.outputs()::isAsLeft));
  }

  /**
   * Notes a picture that stands for pages elsewhere.
   *
   * @param key what the picture stands for
   * @param file its file
   */
  public void social(String key, String file) {
    social.put(key, file);
  }

  /**
   * Writes everything down, after the last file was made: it takes a while, and others may still be
   * at work on something else.
   */
  public void settle() {
    Packer out = new Packer();
    pack(out);
    settled = Optional.of(out.toBytes());
  }

  void write(Packer out) {
    settled.ifPresentOrElse(out::raw, () -> pack(out));
  }

  private void pack(Packer out) {
    boolean[] used = new boolean[questions.size()];
    for (Made made : now.values()) {
      for (int question : made.asked()) {
        used[question] = true;
      }
    }
    out.whole(ground);
    out.each(social.entrySet(), picture -> out.text(picture.getKey()).text(picture.getValue()));
    int[] renumbered = questions.write(used, out);
    out.each(
        now.entrySet(),
        file -> {
          out.text(file.getKey()).text(file.getValue().about());
          out.number(file.getValue().asked().length);
          for (int question : file.getValue().asked()) {
            out.number(renumbered[question]);
          }
        });
  }
}
