package org.kladez.media;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.internal.NativeLoader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes WebP by libwebp, which is not there for every system. */
final class WebpEncoder {
  /** As good to the eye as the JPEG that it stands beside. */
  private static final float QUALITY = 0.8f;

  private WebpEncoder() {}

  /**
   * The encoder of this machine.
   *
   * @return nothing where the library has no part for the system, or cannot load it
   */
  static Optional<WebpEncoder> find() {
    WebpEncoder encoder = new WebpEncoder();
    try {
      // Asked first: the library's writer would print a stack trace.
      NativeLoader.initialize();
      encoder.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), false);
      return Optional.of(encoder);
    } catch (Exception | LinkageError e) {
      return Optional.empty();
    }
  }

  /**
   * Packs a picture.
   *
   * @param image its points
   * @param lossless whether every point must stay what it is
   * @return the content of a WebP file
   */
  byte[] encode(BufferedImage image, boolean lossless) throws IOException {
    ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
    WebPWriteParam how = new WebPWriteParam(Locale.ROOT);
    how.setCompressionType(lossless ? CompressionType.Lossless : CompressionType.Lossy);
    how.setCompressionQuality(QUALITY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
