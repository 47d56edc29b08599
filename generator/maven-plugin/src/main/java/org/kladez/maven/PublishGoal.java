package org.kladez.maven;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;
import org.kladez.BuildReport;
import org.kladez.BuildRequest;
import org.kladez.Kladez;
import org.kladez.Publishing;
import org.kladez.config.PublishTarget;
import org.kladez.publish.Credentials;
import org.kladez.publish.PublishTexts;
import org.kladez.publish.Publisher;
import org.kladez.publish.site.Plan;
import org.kladez.publish.transfer.Progress;

/** Builds the site, unless this run of Maven has done so, and brings it to a target. */
@Mojo(
    name = "publish",
    defaultPhase = LifecyclePhase.DEPLOY,
    requiresProject = false,
    threadSafe = true)
public final class PublishGoal extends Goal {
  /** A name under {@code publish} in {@code site-config.yml}; the only one when not given. */
  @Parameter(property = "kladez.target")
  private @Nullable String target;

  /** Shows what would be done and changes nothing. */
  @Parameter(property = "kladez.dry-run", defaultValue = "false")
  private boolean dryRun;

  /** Goes back to the release before; builds nothing. */
  @Parameter(property = "kladez.rollback", defaultValue = "false")
  private boolean rollback;

  /** Deletes many files without further ado. */
  @Parameter(property = "kladez.yes", defaultValue = "false")
  private boolean yes;

  /**
   * The id of the server in {@code settings.xml} that lets one in; the target's name if not given.
   */
  @Parameter(property = "kladez.server")
  private @Nullable String server;

  @Parameter(defaultValue = "${settings}", readonly = true)
  private @Nullable Settings settings;

  private final SettingsDecrypter decrypter;

  /**
   * Makes the goal; Maven sets the parameters.
   *
   * @param decrypter decrypts passwords of {@code settings.xml}
   */
  @Inject
  public PublishGoal(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  void work(BuildRequest request) throws IOException, MojoExecutionException, MojoFailureException {
    Publishing publishing = Kladez.publishing(folder());
    new ReportLog(getLog(), language()).write(publishing.diagnostics());
    if (!publishing.diagnostics().isEmpty()) {
      throw new MojoFailureException("The configuration is at fault; see above");
    }
    PublishTarget chosen = choose(publishing);
    BuildRequest full = chosen.options().baseUrl().map(request::withBaseUrl).orElse(request);
    if (!rollback && !Built.isDone(getPluginContext(), full)) {
      BuildReport report = Kladez.build(full);
      tell(report);
    }
    Credentials credentials =
        new Servers(Optional.ofNullable(settings), decrypter)
            .find(Optional.ofNullable(server).orElse(chosen.name()))
            .or(Credentials.of(chosen.name(), System.getenv()));
    bring(full, chosen, credentials);
  }

  private PublishTarget choose(Publishing publishing) throws MojoFailureException {
    String names =
        String.join(", ", publishing.targets().stream().map(PublishTarget::name).toList());
    Optional<String> wanted = Optional.ofNullable(target);
    if (wanted.isEmpty() && publishing.targets().size() > 1) {
      throw new MojoFailureException("kladez.target is needed, one of: " + names);
    }
    return publishing.targets().stream()
        .filter(t -> wanted.isEmpty() || wanted.get().equals(t.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoFailureException(
                    "site-config.yml has no such target under publish; it has: " + names));
  }

  private void bring(BuildRequest request, PublishTarget chosen, Credentials credentials)
      throws MojoExecutionException, MojoFailureException {
    PublishTexts texts = PublishTexts.load(language());
    Map<String, String> environment = System.getenv();
    try (Publisher publisher =
        Publisher.open(chosen, folder(), credentials, environment, Progress.NONE)) {
      if (rollback) {
        getLog().info(texts.rolledBack(publisher.rollBack(), chosen.name()));
      } else if (dryRun) {
        Plan plan = publisher.plan(request.output());
        texts.changes(plan).lines().forEach(getLog()::info);
        getLog().info(texts.plan(plan));
      } else {
        publish(publisher, request, chosen, texts);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(texts.fault(e), e);
    }
  }

  private void publish(
      Publisher publisher, BuildRequest request, PublishTarget chosen, PublishTexts texts)
      throws IOException, MojoFailureException {
    Plan[] asked = new Plan[1];
    Optional<Plan> done =
        publisher.publish(
            request.output(),
            plan -> {
              asked[0] = plan;
              return yes || !plan.deletesMuch();
            });
    if (done.isEmpty()) {
      throw new MojoFailureException(texts.refused(asked[0]) + " (kladez.yes)");
    }
    getLog().info(texts.done(done.get(), chosen.name()));
  }
}
