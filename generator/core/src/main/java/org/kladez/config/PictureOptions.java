package org.kladez.config;

/**
 * What the configuration says under {@code pictures}.
 *
 * @param webp whether JPEG and PNG pictures come as WebP too
 */
public record PictureOptions(boolean webp) {
  /** What holds where the configuration says nothing. */
  public static final PictureOptions USUAL = new PictureOptions(false);
}
