package org.kladez.render.view;

/**
 * The same page in another language, for machines.
 *
 * @param code the language, or {@code x-default}
 * @param href the absolute address
 */
public record AlternateView(String code, String href) {}
