package org.kladez.publish;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.publish.site.Change;
import org.kladez.publish.site.Manifest;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.PublishFault;

/** Tells plans, results and faults in one language. */
public final class PublishTexts {
  private final MessageCatalogue catalogue;

  private PublishTexts(MessageCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Loads the texts of a language.
   *
   * @param language English or Russian; any other gets English
   * @return the texts
   */
  public static PublishTexts load(Locale language) {
    return new PublishTexts(MessageCatalogue.load(language, PublishTexts.class, "publish"));
  }

  /**
   * Says why a publication could not go on, and what helps.
   *
   * @param fault why
   * @return one or two sentences
   */
  public String fault(PublishFault fault) {
    String key = fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return catalogue.format("fault." + key, fault.arguments());
  }

  /**
   * Says why a publication could not go on, whatever the fault.
   *
   * @param fault why
   * @return a sentence or two
   */
  public String fault(IOException fault) {
    return fault instanceof PublishFault known
        ? fault(known)
        : catalogue.format("fault.other", Map.of("reason", fault.toString()));
  }

  /**
   * Sums a plan up in one line.
   *
   * @param plan the plan
   * @return the line
   */
  public String plan(Plan plan) {
    return catalogue.format(plan.isEmpty() ? "plan.nothing" : "plan", counts(plan));
  }

  /**
   * Lists what a plan adds, changes and deletes, a file a line.
   *
   * @param plan the plan
   * @return the lines, each ended; empty when there are none
   */
  public String changes(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Change change : plan.changes()) {
      String key = "change." + change.kind().name().toLowerCase(Locale.ROOT);
      catalogue
          .find(key, Map.of("file", change.file().path(), "bytes", change.file().size()))
          .ifPresent(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  /**
   * Says that a plan was carried out.
   *
   * @param plan the plan
   * @param target the target's name
   * @return the line
   */
  public String done(Plan plan, String target) {
    Map<String, Object> arguments = counts(plan);
    arguments.put("target", target);
    return catalogue.format(plan.isEmpty() ? "done.nothing" : "done", arguments);
  }

  /**
   * Says that the release before is back.
   *
   * @param manifest its manifest
   * @param target the target's name
   * @return the line
   */
  public String rolledBack(Manifest manifest, String target) {
    return catalogue.format(
        "rolled-back",
        Map.of(
            "target",
            target,
            "release",
            manifest.release(),
            "files",
            manifest.files().size(),
            "time",
            manifest.time().toString()));
  }

  /**
   * Asks whether so many files shall be deleted.
   *
   * @param plan the plan
   * @return the question
   */
  public String question(Plan plan) {
    return catalogue.format("question", counts(plan));
  }

  /**
   * Says that so many files are not deleted without being told to.
   *
   * @param plan the plan
   * @return the sentence
   */
  public String refused(Plan plan) {
    return catalogue.format("refused", counts(plan));
  }

  private static Map<String, Object> counts(Plan plan) {
    Map<String, Object> counts = new TreeMap<>();
    for (Change.Kind kind : Change.Kind.values()) {
      counts.put(kind.name().toLowerCase(Locale.ROOT), plan.files(kind).size());
    }
    counts.put("bytes", plan.uploadBytes());
    counts.put("release", plan.manifest().release());
    return counts;
  }
}
