package org.kladez.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
  private final Answers answers;
  private final Optional<Before> before;
  private final Reason otherwise;
  private final Map<String, String> social = new ConcurrentHashMap<>();
  private final Map<String, Made> now = new ConcurrentHashMap<>();

  private SiteMemory(long ground, Answers answers, Optional<Before> before, Reason otherwise) {
    this.ground = ground;
    this.answers = answers;
    this.before = before;
    this.otherwise = otherwise;
  }

  /** A file and what it asked. */
  private record Made(String about, Set<Question> asked) {}

  /** A file of the last build, with the numbers of its questions. */
  private record Known(String about, int[] asked) {}

  /** What the last build has left. */
  private record Before(
      List<Question> questions,
      long[] answers,
      Map<String, Known> files,
      Map<String, String> social,
      OutputState outputs) {}

  /**
   * Begins a build.
   *
   * @param ground a sum of what all files depend on
   * @param answers what pages would learn about the site now
   */
  static SiteMemory of(long ground, Answers answers) {
    return new SiteMemory(ground, answers, Optional.empty(), Reason.NEW);
  }

  static SiteMemory read(
      Unpacker in,
      Map<String, Language> languages,
      OutputState outputs,
      long ground,
      Answers answers) {
    if (in.whole() != ground) {
      return new SiteMemory(ground, answers, Optional.empty(), Reason.GROUND);
    }
    Map<String, String> social = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      social.put(in.text(), in.text());
    }
    QuestionFormat format = new QuestionFormat(languages);
    int count = in.count();
    List<Question> questions = new ArrayList<>(count);
    long[] given = new long[count];
    for (int i = 0; i < count; i++) {
      questions.add(format.read(in));
      given[i] = in.whole();
    }
    Map<String, Known> files = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      String file = in.text();
      String about = in.text();
      int[] asked = new int[in.count()];
      for (int i = 0; i < asked.length; i++) {
        asked[i] = in.count();
      }
      files.put(file, new Known(about, asked));
    }
    Before before = new Before(questions, given, files, social, outputs);
    return new SiteMemory(ground, answers, Optional.of(before), Reason.NEW);
  }

  /**
   * Says why a file must be made anew.
   *
   * @param file its path from the site's root
   * @param about what makes it this file
   * @return the reason; nothing when it is as it would be made, and is then taken over
   */
  public Optional<Reason> reason(String file, String about) {
    if (before.isEmpty()) {
      return Optional.of(otherwise);
    }
    Before last = before.get();
    Known known = last.files().get(file);
    if (known == null) {
      return Optional.of(Reason.NEW);
    } else if (!known.about().equals(about)) {
      return Optional.of(Reason.PLACE);
    } else if (!file.endsWith("/") && !last.outputs().isAsLeft(file)) {
      return Optional.of(Reason.TOUCHED);
    }
    for (int question : known.asked()) {
      if (answers.of(last.questions().get(question)) != last.answers()[question]) {
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
    Before last = before.orElseThrow();
    Known known = java.util.Objects.requireNonNull(last.files().get(file));
    Set<Question> asked = new HashSet<>();
    for (int question : known.asked()) {
      asked.add(last.questions().get(question));
    }
    now.put(file, new Made(known.about(), asked));
  }

  /**
   * Notes that a file was made.
   *
   * @param file its path
   * @param about what makes it this file
   * @param asked what it asked about the site
   */
  public void made(String file, String about, Set<Question> asked) {
    now.put(file, new Made(about, asked));
  }

  /**
   * Says why a folder of search files must be made anew.
   *
   * @param language the folder's language
   * @return the reason; nothing when it is as it would be made, and is then taken over
   */
  public Optional<Reason> searchReason(Language language) {
    Optional<Reason> reason = reason(folder(language), "");
    boolean asLeft =
        before
            .map(Before::outputs)
            .filter(
                outputs ->
                    outputs.isFolderAsLeft(FolderState.SITE + folder(language))
                        && outputs.isFolderAsLeft(FolderState.SEARCH + language.code() + "/"))
            .isPresent();
    return reason.isEmpty() && !asLeft ? Optional.of(Reason.TOUCHED) : reason;
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

  void write(Packer out) {
    Map<Question, Integer> numbers = new LinkedHashMap<>();
    Packer files = new Packer();
    files.each(
        new TreeMap<>(now).entrySet(),
        file -> {
          files.text(file.getKey()).text(file.getValue().about());
          files.each(
              file.getValue().asked(),
              question -> files.number(numbers.computeIfAbsent(question, q -> numbers.size())));
        });
    out.whole(ground);
    out.each(
        new TreeMap<>(social).entrySet(),
        picture -> out.text(picture.getKey()).text(picture.getValue()));
    out.each(
        numbers.keySet(),
        question -> {
          QuestionFormat.write(question, out);
          out.whole(answers.of(question));
        });
    out.append(files);
  }
}
