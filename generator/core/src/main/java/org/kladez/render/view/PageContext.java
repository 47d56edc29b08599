package org.kladez.render.view;

import java.util.Optional;
import org.kladez.model.EntryId;
import org.kladez.model.FieldValue;
import org.kladez.model.Language;
import org.kladez.model.LocalEntry;

/**
 * The page that is being rendered, for addresses and words.
 *
 * @param model what all pages share
 * @param site the site, of which is noted what the page asks
 * @param language the reader's language
 * @param path the page's path from the site's root, without {@code index.html}
 * @param root the way from the page to the site's root, ending in {@code /}
 */
public record PageContext(
    SiteModel model, SiteReader site, Language language, String path, String root) {
  /**
   * The context of a page with relative addresses.
   *
   * @param model what all pages share
   * @param language the reader's language
   * @param path the page's path
   * @return the context
   */
  public static PageContext of(SiteModel model, Language language, String path) {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    return of(model, language, path, depth == 0 ? "./" : "../".repeat(depth));
  }

  /**
   * The context of a page.
   *
   * @param model what all pages share
   * @param language the reader's language
   * @param path the page's path
   * @param root the way to the site's root, ending in {@code /}
   * @return the context
   */
  public static PageContext of(SiteModel model, Language language, String path, String root) {
    return new PageContext(model, model.reader(), language, path, root);
  }

  /**
   * The address of something on the site, seen from this page.
   *
   * @param target its path from the site's root
   * @return its address
   */
  public String url(String target) {
    return root + target;
  }

  /** An entry in the reader's language, or else in the language it exists in. */
  Optional<LocalEntry> find(EntryId id) {
    return site.findAnywhere(language, id);
  }

  /** A term's page; empty when there is none because no entry bears the term in this language. */
  String termUrl(FieldValue.TermRef ref) {
    boolean borne = site.isBorne(language, ref.vocabulary(), ref.term());
    return borne ? url(language.code() + "/" + ref.vocabulary() + "/" + ref.term() + "/") : "";
  }

  String typeset(String text) {
    return model.typeset(language, text);
  }
}
