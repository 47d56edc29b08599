package org.kladez.model;

import java.util.List;

/**
 * A picture as pages show it.
 *
 * @param sizes the same picture in several sizes, the smallest first; never empty
 * @param webp the same sizes in a lighter form, for browsers that know it; may be empty
 */
public record ShownPicture(List<Size> sizes, List<Size> webp) {
  /** Checks that there is one, and copies the lists. */
  public ShownPicture {
    sizes = List.copyOf(sizes);
    webp = List.copyOf(webp);
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("a picture has a size");
    }
  }

  /**
   * A picture in one form.
   *
   * @param sizes the same picture in several sizes, the smallest first; never empty
   */
  public ShownPicture(List<Size> sizes) {
    this(sizes, List.of());
  }

  /**
   * A size of a picture.
   *
   * @param path its path from the site's root
   * @param width its width in points; 0 when it is not known
   * @param height its height in points; 0 when it is not known
   */
  public record Size(String path, int width, int height) {}

  /**
   * The largest size.
   *
   * @return what is shown where browsers know nothing of sizes
   */
  public Size largest() {
    return sizes.get(sizes.size() - 1);
  }
}
