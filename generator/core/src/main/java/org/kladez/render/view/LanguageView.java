package org.kladez.render.view;

/**
 * A language of the switcher.
 *
 * @param code its code
 * @param name its name in itself
 * @param url this page in that language, or that language's home
 * @param current whether it is this page's language
 * @param translated whether this page exists in it
 */
public record LanguageView(
    String code, String name, String url, boolean current, boolean translated) {}
