package org.kladez.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The checker of the HTML standard, over every page of the built site. */
class HtmlIT {
  private static final String ADDRESS = "https://site.invalid/";

  private static SiteFiles site;

  @TempDir static Path folder;

  @BeforeAll
  static void load() {
    site = SiteFiles.load();
  }

  @Test
  void everyPageIsGoodHtml() throws Exception {
    assertThat(site.pages()).hasSizeGreaterThan(100);
    assertThat(check(site.root(), site.pages().keySet())).isEmpty();
  }

  @Test
  void theCheckerFindsWhatIsWrong() throws Exception {
    String page = "bad.html";
    Files.writeString(
        folder.resolve(page),
        "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a><li>one");
    assertThat(check(folder, List.of(page))).hasSizeGreaterThan(1);
  }

  private static List<String> check(Path root, Collection<String> pages) throws Exception {
    Findings findings = new Findings();
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", findings);
    validator.setUpValidatorAndParsers(findings, false, false);
    for (String page : pages) {
      findings.page = page;
      try (InputStream bytes = Files.newInputStream(root.resolve(page))) {
        InputSource source = new InputSource(bytes);
        source.setEncoding("UTF-8");
        source.setSystemId(ADDRESS + page); // what 'self' means in the page's own policy
        validator.checkHtmlInputSource(source);
      }
    }
    return findings.lines;
  }

  /** Remembers errors and warnings alike. */
  private static final class Findings implements ErrorHandler {
    private final List<String> lines = new ArrayList<>();
    private String page = "";

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void error(SAXParseException e) {
      lines.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
