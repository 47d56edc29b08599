package org.kladez.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a served site's files when it is to be opened from a folder. */
class OfflineSiteTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>A</title>
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'">
      <meta http-equiv="refresh" content="0; url=../b/">
      <link rel="modulepreload" href="../assets/s/search.js">
      <link rel="stylesheet" href="../assets/k/k.css" integrity="sha256-x" crossorigin>
      <script type="module" src="../assets/s/search-box.js"></script>
      <script type="module" blocking="render" src="../assets/k/alone.js"></script>
      <script type="module" src="../assets/k/needs.js"></script></head>
      <body><a href="../b/">b</a> <a href="../b/?q=1#x">c</a> <a href="#here">d</a>
      <a href="https://example.org/b/">e</a> <a href="../none/">f</a> <a href="../picture.png">g</a>
      <form action="../b/"></form></body></html>
      """;

  @TempDir Path temporary;

  private Path site;

  @BeforeEach
  void write() throws IOException {
    site = temporary.resolve("site");
    file("a/index.html", PAGE);
    file("b/index.html", "<!doctype html><title>B</title>");
    file("404.html", "<!doctype html><title>404</title>");
    file("robots.txt", "");
    file("picture.png", "png");
    file("assets/k/k.css", "");
    file("assets/k/alone.js", "const links = 1;");
    file("assets/k/needs.js", "import { x } from \"./alone.js\";");
    file("assets/s/search.js", "export const createSearch = 1;");
    file("assets/s/search-box.js", "const a = import(\"./search.js\");");
    file("search/en/manifest.json", "{}");
  }

  private void file(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private Map<String, String> packed() throws IOException {
    Path zip = temporary.resolve("site.zip");
    OfflineSite.write(site, "search()".getBytes(UTF_8), zip);
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void linksNameFilesAndNothingElseChanges() throws IOException {
    assertThat(packed().get("a/index.html"))
        .contains("<a href=\"../b/index.html\">b</a>")
        .contains("<a href=\"../b/index.html?q=1#x\">c</a>")
        .contains("<a href=\"#here\">d</a>")
        .contains("<a href=\"https://example.org/b/\">e</a>")
        .contains("<a href=\"../none/\">f</a>")
        .contains("<a href=\"../picture.png\">g</a>")
        .contains("action=\"../b/index.html\"")
        .contains("url=../b/index.html");
  }

  @Test
  void scriptsBecomeClassicOnes() throws IOException {
    Map<String, String> files = packed();
    assertThat(files.get("a/index.html"))
        .contains("<script src=\"../assets/s/search-offline.js\" defer></script>")
        .contains("<script src=\"../assets/k/alone.js\" defer></script>")
        .doesNotContain("needs.js", "module", "Content-Security-Policy", "integrity");
    assertThat(files.get("assets/k/alone.js")).startsWith("(() => {").contains("const links = 1;");
    assertThat(files.get("assets/s/search-offline.js")).isEqualTo("search()");
  }

  @Test
  void whatIsFetchedComesAsScripts() throws IOException {
    Map<String, String> files = packed();
    String page = files.get("a/index.html");
    String script = files.get("a/index.html.js");
    String text = script.substring(script.indexOf('"') + 1, script.lastIndexOf('"'));
    assertThat(new String(Base64.getDecoder().decode(text), UTF_8)).isEqualTo(page);
    assertThat(files.get("search/en/manifest.json.js")).isEqualTo("kladezFile(\"e30=\");\n");
    assertThat(files).doesNotContainKeys("search/en/manifest.json", "404.html", "robots.txt");
  }

  @Test
  void aPackThatCannotBeMadeLeavesTheLastOne() throws IOException {
    Path zip = temporary.resolve("site.zip");
    Files.writeString(zip, "the last one");
    Path missing = temporary.resolve("missing");
    assertThatThrownBy(() -> OfflineSite.write(missing, new byte[0], zip))
        .isInstanceOf(IOException.class);
    assertThat(zip).hasContent("the last one");
    assertThat(temporary.resolve("site.zip.part")).doesNotExist();
  }
}
