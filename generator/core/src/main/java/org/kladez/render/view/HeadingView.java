package org.kladez.render.view;

/**
 * A heading of a text.
 *
 * @param level 2 to 6
 * @param id its fragment
 * @param text its text
 */
public record HeadingView(int level, String id, String text) {}
