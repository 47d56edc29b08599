package org.kladez.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kladez.model.Language;
import org.kladez.model.Question;

/** All questions of the last build and of this one under numbers, with the answers of the last. */
final class Questions {
  private static final byte SAME = 1;
  private static final byte OTHER = 2;

  private final Answers answers;
  private final Optional<Face> face;
  private final Optional<Face> before;
  private final List<Question> questions = new ArrayList<>();
  private final long[] then;
  private final byte[] compared;
  private final Map<Question, Integer> numbers = new HashMap<>();

  private Questions(Answers answers, Optional<Face> face, Optional<Face> before, int known) {
    this.answers = answers;
    this.face = face;
    this.before = before;
    this.then = new long[known];
    this.compared = new byte[known];
  }

  static Questions none(Answers answers, Optional<Face> face) {
    return new Questions(answers, face, Optional.empty(), 0);
  }

  static Questions read(
      Unpacker in, Map<String, Language> languages, Answers answers, Optional<Face> face) {
    Optional<Face> before = in.flag() ? Optional.of(Face.read(in)) : Optional.empty();
    QuestionFormat format = new QuestionFormat(languages);
    Questions read = new Questions(answers, face, before, in.count());
    for (int i = 0; i < read.then.length; i++) {
      read.questions.add(format.read(in));
      read.then[i] = in.whole();
    }
    return read;
  }

  /** Whether the answer to a question of the last build is another now. For one thread alone. */
  boolean isOther(int number) {
    if (compared[number] == 0) {
      compared[number] = compare(number) ? OTHER : SAME;
    }
    return compared[number] == OTHER;
  }

  /** Whether nobody can see of a file that it is not as it was at the last build. */
  boolean isSame(String file) {
    return isFaceSame()
        && Objects.equals(
            face.orElseThrow().texts().get(file), before.orElseThrow().texts().get(file));
  }

  private boolean isFaceSame() {
    return face.isPresent() && before.isPresent() && face.get().sum() == before.get().sum();
  }

  private boolean compare(int number) {
    Question question = questions.get(number);
    if (isFaceSame()) {
      return answers.showsOtherText(
          question, face.orElseThrow().texts(), before.orElseThrow().texts());
    }
    return answer(question) != then[number];
  }

  /** All texts of a language have numbers already where they are not in memory. */
  private long answer(Question question) {
    return question instanceof Question.Texts q && face.isPresent()
        ? answers.texts(q.language(), face.get().texts())
        : answers.of(question);
  }

  /** The numbers of questions, new ones for those that nobody has asked before. */
  synchronized int[] numbers(Set<Question> asked) {
    if (numbers.isEmpty()) {
      for (int i = 0; i < questions.size(); i++) {
        numbers.put(questions.get(i), i);
      }
    }
    int[] result = new int[asked.size()];
    int at = 0;
    for (Question question : asked) {
      Integer number = numbers.get(question);
      if (number == null) {
        number = questions.size();
        questions.add(question);
        numbers.put(question, number);
      }
      result[at++] = number;
    }
    return result;
  }

  /**
   * Writes the questions that are still asked.
   *
   * @param used which are, by their numbers
   * @return the new numbers by the old ones
   */
  int[] write(boolean[] used, Packer out) {
    out.flag(face.isPresent());
    face.ifPresent(f -> f.write(out));
    int[] renumbered = new int[used.length];
    int count = 0;
    for (int i = 0; i < used.length; i++) {
      renumbered[i] = count;
      count += used[i] ? 1 : 0;
    }
    out.number(count);
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        QuestionFormat.write(questions.get(i), out);
        boolean same = i < then.length && !isOther(i);
        out.whole(same ? then[i] : answer(questions.get(i)));
      }
    }
    return renumbered;
  }

  int size() {
    return questions.size();
  }
}
