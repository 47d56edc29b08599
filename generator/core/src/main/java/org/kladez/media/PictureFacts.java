package org.kladez.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * What the head of a WebP or AVIF file says: files of these kinds come to the site as they are,
 * because Java reads no points of theirs.
 *
 * @param size its width and height as it is shown, in points
 * @param hasExif whether it says how it was taken, and maybe where
 */
record PictureFacts(Dimension size, boolean hasExif) {
  /** From this value of EXIF's orientation on, width and height change places. */
  private static final int LYING = 5;

  private static final int RIGHT_ANGLE = 90;

  static PictureFacts read(byte[] picture) throws IOException {
    try {
      Metadata found = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
      boolean exif =
          found.getDirectoriesOfType(ExifDirectoryBase.class).stream()
              .anyMatch(directory -> directory.getTagCount() > 0);
      WebpDirectory webp = found.getFirstDirectoryOfType(WebpDirectory.class);
      if (webp != null) {
        ExifIFD0Directory held = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        boolean lies = held != null && number(held, ExifDirectoryBase.TAG_ORIENTATION) >= LYING;
        int width = WebpDirectory.TAG_IMAGE_WIDTH;
        return new PictureFacts(size(webp, width, WebpDirectory.TAG_IMAGE_HEIGHT, lies), exif);
      }
      // One directory says of what kind the file is, another how large its picture is.
      for (HeifDirectory avif : found.getDirectoriesOfType(HeifDirectory.class)) {
        if (avif.containsTag(HeifDirectory.TAG_IMAGE_WIDTH)) {
          boolean lies = number(avif, HeifDirectory.TAG_IMAGE_ROTATION) % (2 * RIGHT_ANGLE) != 0;
          int width = HeifDirectory.TAG_IMAGE_WIDTH;
          int height = HeifDirectory.TAG_IMAGE_HEIGHT;
          return new PictureFacts(size(avif, width, height, lies), exif);
        }
      }
    } catch (ImageProcessingException e) {
      throw new IOException(e);
    }
    throw new IOException("neither WebP nor AVIF");
  }

  private static Dimension size(Directory head, int width, int height, boolean lies)
      throws IOException {
    int wide = number(head, lies ? height : width);
    int high = number(head, lies ? width : height);
    if (wide <= 0 || high <= 0) {
      throw new IOException("a picture without a size");
    }
    return new Dimension(wide, high);
  }

  /** A number in a directory; 0 where there is none. */
  private static int number(Directory directory, int tag) {
    Integer value = directory.getInteger(tag);
    return value == null ? 0 : value;
  }
}
