package org.kladez.render.view;

import freemarker.template.utility.StringUtil;
import java.util.List;
import java.util.stream.Collectors;
import org.kladez.model.ShownPicture;

/** Writes what an {@code img} says of its picture's sizes, and what may stand in its place. */
final class PictureTag {
  /** Pictures in texts are as wide as the text: about 42rem, or the whole of a telephone. */
  private static final String SIZES = "(min-width: 46rem) 42rem, 100vw";

  private PictureTag() {}

  /** What stands before an {@code img} within a {@code picture}; empty without lighter forms. */
  static String sources(ShownPicture picture, PageContext page) {
    if (picture.webp().isEmpty()) {
      return "";
    }
    String set = set(picture.webp(), page);
    return "<source type=\"image/webp\" srcset=\"" + set + "\" sizes=\"" + SIZES + "\">";
  }

  static String attributes(ShownPicture picture, PageContext page) {
    ShownPicture.Size largest = picture.largest();
    StringBuilder out = new StringBuilder();
    out.append("src=\"").append(escape(page.url(largest.path()))).append('"');
    if (picture.sizes().size() > 1) {
      out.append(" srcset=\"").append(set(picture.sizes(), page));
      out.append("\" sizes=\"").append(SIZES).append('"');
    }
    if (largest.width() > 0) {
      out.append(" width=\"").append(largest.width());
      out.append("\" height=\"").append(largest.height()).append('"');
    }
    return out.toString();
  }

  private static String set(List<ShownPicture.Size> sizes, PageContext page) {
    return sizes.stream()
        .map(size -> escape(inSet(page.url(size.path()))) + " " + size.width() + "w")
        .collect(Collectors.joining(", "));
  }

  /** In a set of sizes, spaces and commas part addresses. */
  private static String inSet(String url) {
    return url.replace(" ", "%20").replace(",", "%2C");
  }

  private static String escape(String text) {
    return StringUtil.XHTMLEnc(text);
  }
}
