package org.kladez.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.kladez.model.Hashes;

/**
 * Makes pictures smaller. What comes out is turned as the camera was held, and has nothing in it
 * but its points: no place, no time, no name of a device.
 */
final class PictureScaler {
  /** Changes whenever the same picture would come out otherwise. */
  private static final String VERSION = "1";

  private static final String LOSSLESS = "lossless.webp";
  private static final double QUALITY = 0.82;

  private final Optional<Path> kept;
  private final Optional<WebpEncoder> webp;

  /**
   * Makes a scaler.
   *
   * @param kept the folder where results are kept for the next build; nothing to keep none
   * @param webp writes WebP, where that is wanted
   */
  PictureScaler(Optional<Path> kept, Optional<WebpEncoder> webp) {
    this.kept = kept;
    this.webp = webp;
  }

  /** The kind of WebP that takes the place of a kind: drawings keep every point. */
  static String asWebp(String kind) {
    return kind.equals("png") ? LOSSLESS : "webp";
  }

  /**
   * Fits a picture into a square; one that is smaller keeps its size.
   *
   * @param picture the file's content
   * @param kind {@code jpg}, {@code png}, or one of {@link #asWebp}
   * @param side the square's side in points
   * @return the content of the new file
   * @throws IOException when the picture cannot be read
   */
  byte[] fit(byte[] picture, String kind, int side) throws IOException {
    String name = Hashes.shortHash(picture) + "-" + side + "-" + VERSION + "." + kind;
    Optional<Path> file = kept.map(folder -> folder.resolve(name));
    if (file.isPresent() && Files.isRegularFile(file.get())) {
      return Files.readAllBytes(file.get());
    }
    byte[] scaled = scale(picture, kind, side);
    if (file.isPresent()) {
      keep(kept.orElseThrow(), file.get(), scaled);
    }
    return scaled;
  }

  /** Beside its place and moved in: a build that is killed must not leave half a picture. */
  private static void keep(Path folder, Path file, byte[] scaled) throws IOException {
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "picture", ".part");
    try {
      Files.write(beside, scaled);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private byte[] scale(byte[] picture, String kind, int side) throws IOException {
    Dimension size = size(picture);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Thumbnails.Builder<? extends java.io.InputStream> builder =
          Thumbnails.of(new ByteArrayInputStream(picture));
      if (Math.max(size.width, size.height) > side) {
        builder.size(side, side);
      } else {
        builder.scale(1);
      }
      if (kind.endsWith("webp")) {
        BufferedImage image = builder.imageType(BufferedImage.TYPE_INT_ARGB).asBufferedImage();
        return webp.orElseThrow().encode(image, kind.equals(LOSSLESS));
      }
      builder.outputFormat(kind);
      if (kind.equals("jpg")) {
        builder.outputQuality(QUALITY);
      }
      builder.toOutputStream(out);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  /**
   * How large a picture is, from the beginning of its file.
   *
   * @param picture the file's content
   * @return its width and height in points
   * @throws IOException when the picture cannot be read
   */
  static Dimension size(byte[] picture) throws IOException {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new Dimension(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }
}
