package org.kladez.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Kladez;
import org.kladez.Publishing;
import org.kladez.config.PublishTarget;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.publish.Credentials;
import org.kladez.publish.PublishTexts;
import org.kladez.publish.Publisher;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.Progress;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds the site and brings it to where visitors find it. */
@picocli.CommandLine.Command(
    name = "publish",
    description = "Builds the site and brings it to a target of site-config.yml.",
    sortOptions = false)
final class PublishCommand extends Command {
  @Parameters(
      paramLabel = "TARGET",
      arity = "0..1",
      description = "A name under “publish:” in site-config.yml (default: the only one).")
  private Optional<String> name = Optional.empty();

  @Option(names = "--dry-run", description = "Shows what would be done and changes nothing.")
  private boolean dryRun;

  @Option(names = "--rollback", description = "Goes back to the release before; builds nothing.")
  private boolean rollback;

  @Option(names = "--yes", description = "Deletes many files without asking.")
  private boolean yes;

  PublishCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    Publishing publishing = Kladez.publishing(source());
    if (!publishing.diagnostics().isEmpty()) {
      MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
      TextRendering rendering = new TextRendering(catalogue, source(), console().style());
      console().err().print(rendering.render(publishing.diagnostics()));
      return ExitCode.USAGE;
    }
    PublishTarget target = choose(publishing, texts);
    if (!rollback) {
      ExitCode built = build(target, texts);
      if (built != ExitCode.DONE) {
        return built;
      }
    }
    PublishTexts words = PublishTexts.load(texts.locale());
    Credentials credentials = Credentials.of(target.name(), console().environment());
    try (Publisher publisher = open(target, credentials, texts)) {
      return rollback ? rollBack(publisher, target, words) : bring(publisher, target, words);
    } catch (IOException e) {
      throw Refusal.fault(words.fault(e));
    }
  }

  private Publisher open(PublishTarget target, Credentials credentials, Texts texts)
      throws IOException {
    return Publisher.open(target, source(), credentials, console().environment(), progress(texts));
  }

  private PublishTarget choose(Publishing publishing, Texts texts) {
    String names =
        String.join(", ", publishing.targets().stream().map(PublishTarget::name).toList());
    if (publishing.targets().isEmpty()) {
      throw Refusal.usage(texts.get("cli.publish.none"));
    }
    if (name.isEmpty() && publishing.targets().size() > 1) {
      throw Refusal.usage(texts.get("cli.publish.which", Map.of("targets", names)));
    }
    return publishing.targets().stream()
        .filter(target -> name.isEmpty() || name.get().equals(target.name()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.usage(
                    texts.get(
                        "cli.publish.unknown",
                        Map.of("target", name.orElse(""), "targets", names))));
  }

  private ExitCode rollBack(Publisher publisher, PublishTarget target, PublishTexts words)
      throws IOException {
    console().out().println(words.rolledBack(publisher.rollBack(), target.name()));
    return ExitCode.DONE;
  }

  private ExitCode build(PublishTarget target, Texts texts) throws IOException {
    BuildRequest request = BuildRequest.of(source());
    if (target.options().baseUrl().isPresent()) {
      request = request.withBaseUrl(target.options().baseUrl().get());
    }
    BuildReport report = Kladez.build(request);
    ReportPrinter printer = new ReportPrinter(console(), texts, new ReportOptions());
    printer.findings(report, request.source());
    printer.built(report, request.output());
    return ExitCode.of(report);
  }

  private ExitCode bring(Publisher publisher, PublishTarget target, PublishTexts words)
      throws IOException {
    Path site = BuildRequest.of(source()).output();
    if (dryRun) {
      Plan plan = publisher.plan(site);
      console().out().print(words.changes(plan));
      console().out().println(words.plan(plan));
      return ExitCode.DONE;
    }
    Optional<Plan> done = publisher.publish(site, plan -> agreed(plan, words));
    done.ifPresent(plan -> console().out().println(words.done(plan, target.name())));
    return done.isPresent() ? ExitCode.DONE : ExitCode.USAGE;
  }

  /** Without a terminal nobody is asked: whoever wants so much deleted has to say so. */
  private boolean agreed(Plan plan, PublishTexts words) {
    if (yes || !plan.deletesMuch()) {
      return true;
    }
    Optional<String> answer = console().ask(words.changes(plan) + words.question(plan));
    if (answer.isEmpty()) {
      console().err().println("kladez: " + words.refused(plan));
    }
    return answer.filter(text -> text.strip().matches("(?iu)y|yes|д|да")).isPresent();
  }

  private Progress progress(Texts texts) {
    if (console().terminal().isEmpty()) {
      return Progress.NONE;
    }
    return (done, all) -> {
      console().err().print("\r" + texts.get("cli.publish.sent", Map.of("done", done, "all", all)));
      if (done == all) {
        console().err().println();
      }
    };
  }
}
