package org.kladez.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A site of which every page names its version, its script and its search; a version's files are
 * the same whenever they are asked for.
 *
 * @param version the version; each has a script and a search shard of its own
 * @param pages how many pages it has
 */
record SampleSite(int version, int pages) {
  private static final int PADDING = 60;

  static String page(int number) {
    return "en/pages/" + number + "/index.html";
  }

  String script() {
    return "assets/app-" + hash("script " + version) + "/app.js";
  }

  String shard() {
    return "search/en/terms-" + hash("shard " + version) + ".bin";
  }

  /** The files by path. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < pages; i++) {
      files.put(page(i), html(i));
    }
    files.put(script(), "script " + version);
    files.put("assets/logo-" + hash("logo") + ".svg", "logo");
    files.put(shard(), "shard " + version);
    files.put("search/en/manifest.json", "{\"shard\":\"" + shard() + "\"}");
    files.put("en/feed.xml", "<feed>" + version + "</feed>");
    files.put("sitemap.xml", "<urlset>" + version + "</urlset>");
    files.put("robots.txt", "User-agent: *");
    return files;
  }

  private String html(int number) {
    String line = "<p>Version " + version + ", page " + number + "</p>\n";
    return "<script src=\"" + script() + "\"></script>\n" + line.repeat(PADDING) + "</html>\n";
  }

  Path writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
