package org.kladez.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.serve.Browser;
import org.kladez.serve.PreviewFault;
import org.kladez.serve.PreviewListener;
import org.kladez.serve.PreviewOptions;
import org.kladez.serve.PreviewServer;
import org.kladez.serve.PreviewTexts;

/** Shows the site in a browser of this machine and follows every change, until it is ended. */
@Mojo(name = "serve", requiresProject = false, threadSafe = true)
public final class ServeGoal extends EditorGoal {
  /** The port of the preview, 0 for any that is free. */
  @Parameter(property = "kladez.port", defaultValue = "4000")
  private int port = PreviewOptions.USUAL_PORT;

  /** Opens the preview in the browser. */
  @Parameter(property = "kladez.open", defaultValue = "false")
  private boolean open;

  /** How many threads to use; one for each processor when it is not given. */
  @Parameter(property = "kladez.threads")
  private @Nullable Integer threads;

  /** Makes the goal; Maven sets the parameters. */
  public ServeGoal() {}

  @Override
  String run(Path source, Locale language) throws IOException, MojoFailureException {
    if (!PreviewOptions.isPort(port)) {
      throw new MojoFailureException("kladez.port needs a number from 0 to 65535");
    }
    PreviewTexts words = PreviewTexts.load(language);
    int most = Optional.ofNullable(threads).orElse(Runtime.getRuntime().availableProcessors());
    if (most < 1) {
      throw new MojoFailureException("kladez.threads needs a number from 1 upwards");
    }
    PreviewOptions options = new PreviewOptions(source, port, language, most);
    try (PreviewServer server = PreviewServer.start(options, listener(language, words))) {
      String address = server.address().toString();
      getLog().info(words.started(address));
      if (open && !Browser.open(server.address())) {
        getLog().warn(words.noBrowser(address));
      }
      server.await();
    } catch (PreviewFault e) {
      throw new MojoFailureException(words.fault(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "The preview has ended";
  }

  private PreviewListener listener(Locale language, PreviewTexts words) {
    ReportLog log = new ReportLog(getLog(), language);
    return new PreviewListener() {
      private List<Diagnostic> told = List.of();

      @Override
      public void read(List<Diagnostic> findings) {
        if (!told.equals(findings)) {
          told = findings;
          log.write(findings);
        }
      }

      @Override
      public void unreadable(IOException fault) {
        getLog().warn(words.unreadable(fault.toString()));
      }

      @Override
      public void bug(Throwable bug) {
        getLog().error("This is a bug in Kladez; please report it", bug);
      }
    };
  }
}
