package org.kladez.render.view;

/**
 * A title and an address.
 *
 * @param title the title
 * @param url the address
 */
public record LinkView(String title, String url) {}
