package org.kladez.render.view;

import freemarker.template.utility.StringUtil;
import org.kladez.model.ShownPicture;

/** Writes what an {@code img} says of its picture's sizes. */
final class PictureTag {
  /** Pictures in texts are as wide as the text: about 42rem, or the whole of a telephone. */
  private static final String SIZES = "(min-width: 46rem) 42rem, 100vw";

  private PictureTag() {}

  static String attributes(ShownPicture picture, PageContext page) {
    ShownPicture.Size largest = picture.largest();
    StringBuilder out = new StringBuilder();
    out.append("src=\"").append(escape(page.url(largest.path()))).append('"');
    if (picture.sizes().size() > 1) {
      String next = " srcset=\"";
      for (ShownPicture.Size size : picture.sizes()) {
        out.append(next).append(escape(inSet(page.url(size.path()))));
        out.append(' ').append(size.width()).append('w');
        next = ", ";
      }
      out.append("\" sizes=\"").append(SIZES).append('"');
    }
    if (largest.width() > 0) {
      out.append(" width=\"").append(largest.width());
      out.append("\" height=\"").append(largest.height()).append('"');
    }
    return out.toString();
  }

  /** In a set of sizes, spaces and commas part addresses. */
  private static String inSet(String url) {
    return url.replace(" ", "%20").replace(",", "%2C");
  }

  private static String escape(String text) {
    return StringUtil.XHTMLEnc(text);
  }
}
