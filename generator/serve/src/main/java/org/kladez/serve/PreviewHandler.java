package org.kladez.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.kladez.model.OutputFile;

/** Answers browsers: pages of the site, the preview's own files, and streams of events. */
final class PreviewHandler extends Handler.Abstract {
  private static final String EVENTS = PreviewPages.OWN + "events";
  private static final String NEAR = PreviewPages.OWN + "near";
  private static final String SEARCH = "search/";
  private static final String SHELL = "shell.html";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "txt", "text/plain; charset=utf-8",
          "xml", "application/xml",
          "webmanifest", "application/manifest+json",
          "woff2", "font/woff2");

  private final Guard guard;
  private final Workshop workshop;
  private final OpenPages openPages;
  private final PreviewTexts texts;
  private final OwnFiles own = new OwnFiles();

  PreviewHandler(Guard guard, Workshop workshop, OpenPages openPages, PreviewTexts texts) {
    this.guard = guard;
    this.workshop = workshop;
    this.openPages = openPages;
    this.texts = texts;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("X-Content-Type-Options", "nosniff");
    if (!admits(request.getHeaders())) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
    } else if (!METHODS.contains(request.getMethod())) {
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    } else {
      String path = Optional.ofNullable(request.getHttpURI().getDecodedPath()).orElse("/");
      answer(path.substring(1), request, response, callback);
    }
    return true;
  }

  private boolean admits(HttpFields headers) {
    return guard.admits(
        Optional.ofNullable(headers.get(HttpHeader.HOST)),
        Optional.ofNullable(headers.get(HttpHeader.ORIGIN)),
        Optional.ofNullable(headers.get("Sec-Fetch-Site")),
        Optional.ofNullable(headers.get("Sec-Fetch-Mode")));
  }

  private void answer(String path, Request request, Response response, Callback callback)
      throws IOException {
    Showing showing = workshop.showing();
    if (path.equals(EVENTS)) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
      openPages.add(page(request), showing, response, callback);
    } else if (path.equals(NEAR)) {
      byte[] near = PreviewPages.near(showing.edition(), page(request), texts);
      send(HttpStatus.OK_200, "near.json", near, response, callback);
    } else if (path.startsWith(PreviewPages.OWN)) {
      Optional<byte[]> file = own.find(path.substring(PreviewPages.OWN.length()));
      send(
          file.isPresent() ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404,
          path,
          file.orElse(new byte[0]),
          response,
          callback);
    } else {
      page(path, response, callback);
    }
  }

  private void page(String path, Response response, Callback callback) throws IOException {
    String file = file(path);
    Showing showing = workshop.showing(file);
    if (file.startsWith(SEARCH)) {
      workshop.searched(file);
    }
    Optional<OutputFile> found = showing.file(file);
    if (found.isPresent()) {
      byte[] bytes =
          file.endsWith(".html")
              ? PreviewPages.withScript(found.get(), showing)
              : found.get().bytes();
      send(HttpStatus.OK_200, file, bytes, response, callback);
    } else if (showing.edition().pages().contains(file + "/index.html")) {
      response.getHeaders().put(HttpHeader.LOCATION, "/" + path + "/");
      send(HttpStatus.FOUND_302, file, new byte[0], response, callback);
    } else {
      boolean broken = !showing.edition().hasPages() || showing.edition().pages().contains(file);
      workshop.tellFindings();
      send(
          broken ? HttpStatus.INTERNAL_SERVER_ERROR_500 : HttpStatus.NOT_FOUND_404,
          SHELL,
          own.find(SHELL).orElseThrow(),
          response,
          callback);
    }
  }

  /** The file of the page that asks, as it says itself. */
  private static String page(Request request) {
    Fields.Field page = Request.extractQueryParameters(request).get("page");
    String path = page == null ? "/" : page.getValue();
    return file(path.startsWith("/") ? path.substring(1) : path);
  }

  private static String file(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static void send(
      int status, String name, byte[] bytes, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type(name));
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String known = TYPES.get(ending);
    if (known != null) {
      return known;
    }
    return Optional.ofNullable(MimeTypes.DEFAULTS.getMimeByExtension(name))
        .orElse("application/octet-stream");
  }
}
