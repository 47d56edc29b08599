package org.kladez.render.view;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;

/**
 * The page itself.
 *
 * @param kind home, list, entry, page, term, vocabulary, search, not-found or languages
 * @param title its title
 * @param description one sentence for search engines
 * @param lang the language of the page
 * @param root the way to the site's root
 * @param canonical the absolute address that machines are to know it by
 * @param noindex whether search engines are to leave it out
 * @param alternates the page in all languages, for machines
 * @param languages the page in all languages, for readers
 * @param breadcrumbs the way from the home page
 * @param manifestUrl the address of the web manifest; may be empty
 * @param image the absolute address of a picture of 1200 × 630 that stands for the page elsewhere;
 *     may be empty
 * @param linkedData what the page is about, as JSON-LD
 * @param csp the Content-Security-Policy
 */
public record PageView(
    String kind,
    String title,
    String description,
    String lang,
    String root,
    String canonical,
    boolean noindex,
    List<AlternateView> alternates,
    List<LanguageView> languages,
    List<LinkView> breadcrumbs,
    String manifestUrl,
    String image,
    List<TemplateHTMLOutputModel> linkedData,
    String csp) {}
