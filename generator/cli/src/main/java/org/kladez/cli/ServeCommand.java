package org.kladez.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kladez.diagnostic.Diagnostic;
import org.kladez.diagnostic.Severity;
import org.kladez.diagnostic.TextRendering;
import org.kladez.i18n.MessageCatalogue;
import org.kladez.serve.Browser;
import org.kladez.serve.PreviewFault;
import org.kladez.serve.PreviewListener;
import org.kladez.serve.PreviewOptions;
import org.kladez.serve.PreviewServer;
import org.kladez.serve.PreviewTexts;
import picocli.CommandLine.Option;

/** Shows the site while it is edited. */
@picocli.CommandLine.Command(
    name = "serve",
    description = "Shows the site in a browser of this machine and follows every change.",
    sortOptions = false)
final class ServeCommand extends Command {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port of the preview, 0 for any that is free (default: 4000).")
  private int port = PreviewOptions.USUAL_PORT;

  @Option(names = "--open", description = "Opens the preview in the browser.")
  private boolean open;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads may work at once (default: one a processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  ServeCommand(Console console) {
    super(console);
  }

  @Override
  ExitCode run(Texts texts) throws IOException {
    if (!PreviewOptions.isPort(port)) {
      throw Refusal.usage(texts.get("cli.serve.port"));
    }
    if (threads < 1) {
      throw Refusal.usage(texts.get("cli.threads"));
    }
    PreviewTexts words = PreviewTexts.load(texts.locale());
    PreviewOptions options = new PreviewOptions(source(), port, texts.locale(), threads);
    try (PreviewServer server = PreviewServer.start(options, listener(texts, words))) {
      String address = server.address().toString();
      console().out().println(words.started(address));
      if (open && !Browser.open(server.address())) {
        console().err().println(words.noBrowser(address));
      }
      server.await();
    } catch (PreviewFault e) {
      throw Refusal.fault(words.fault(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private PreviewListener listener(Texts texts, PreviewTexts words) {
    MessageCatalogue catalogue = MessageCatalogue.load(texts.locale());
    return new PreviewListener() {
      private Optional<List<Diagnostic>> told = Optional.empty();

      @Override
      public void read(List<Diagnostic> findings) {
        // Most saves change nothing of it, and a day has many.
        if (told.equals(Optional.of(findings))) {
          return;
        }
        told = Optional.of(findings);
        TextRendering rendering = new TextRendering(catalogue, source(), console().style());
        console().err().print(rendering.render(findings));
        console()
            .err()
            .println(
                words.read(count(findings, Severity.ERROR), count(findings, Severity.WARNING)));
      }

      @Override
      public void unreadable(IOException fault) {
        console().err().println(words.unreadable(IoFaults.describe(fault, texts)));
      }

      @Override
      public void bug(Throwable bug) {
        console().err().println(texts.get("cli.bug", Map.of("version", Version.text())));
        bug.printStackTrace(console().err());
      }
    };
  }

  private static int count(List<Diagnostic> findings, Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
