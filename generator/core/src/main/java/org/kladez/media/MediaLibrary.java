package org.kladez.media;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kladez.config.PictureOptions;
import org.kladez.diagnostic.Code;
import org.kladez.diagnostic.Diagnostics;
import org.kladez.diagnostic.SourcePosition;
import org.kladez.model.Hashes;
import org.kladez.model.OutputFile;
import org.kladez.model.ShownPicture;
import org.kladez.model.Site;

/** The pictures that pages show, in several sizes, under names that change with their content. */
public final class MediaLibrary {
  /** The square that the largest size fits into. */
  private static final int LARGEST = 1600;

  private static final List<Integer> SMALLER = List.of(480, 960);

  /** A size that is hardly smaller than the largest is not worth a file. */
  private static final double WORTH = 0.8;

  private final PictureScaler scaler;
  private final boolean webp;
  private final Diagnostics diagnostics;
  private final Map<String, ShownPicture> pictures = new TreeMap<>();
  private final Map<String, OutputFile> files = new TreeMap<>();

  private MediaLibrary(Optional<Path> kept, Optional<WebpEncoder> webp, Diagnostics diagnostics) {
    this.scaler = new PictureScaler(kept, webp);
    this.webp = webp.isPresent();
    this.diagnostics = diagnostics;
  }

  /**
   * Reads every picture that a text of the site shows.
   *
   * @param source the source folder
   * @param site the site
   * @param kept the folder where scaled pictures are kept for the next build; nothing to keep none
   * @param options in what forms pictures come
   * @param diagnostics takes pictures that are none
   * @return the pictures
   * @throws IOException when a file cannot be read or written
   */
  public static MediaLibrary of(
      Path source, Site site, Optional<Path> kept, PictureOptions options, Diagnostics diagnostics)
      throws IOException {
    Optional<WebpEncoder> webp = options.webp() ? WebpEncoder.find() : Optional.empty();
    if (options.webp() && webp.isEmpty()) {
      diagnostics.add(Code.WEBP_MISSING, SourcePosition.wholeFile("site-config.yml"));
    }
    MediaLibrary library = new MediaLibrary(kept, webp, diagnostics);
    for (String picture : site.allPictures()) {
      library.add(picture, Files.readAllBytes(source.resolve(picture)));
    }
    return library;
  }

  private void add(String file, byte[] bytes) {
    String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    ShownPicture shown;
    try {
      shown =
          switch (kind) {
            case "jpg", "jpeg" -> scaled(file, bytes, "jpg");
            case "png" -> scaled(file, bytes, "png");
            case "gif" -> new ShownPicture(List.of(size(name(file, bytes, ""), bytes)));
            default -> new ShownPicture(List.of(asItIs(file, bytes, kind)));
          };
    } catch (IOException e) {
      diagnostics.add(Code.PICTURE_UNREADABLE, SourcePosition.wholeFile(file), "kind", kind);
      shown =
          new ShownPicture(
              List.of(new ShownPicture.Size(write(name(file, bytes, ""), bytes), 0, 0)));
    }
    pictures.put(file, shown);
  }

  private ShownPicture.Size asItIs(String file, byte[] bytes, String kind) throws IOException {
    PictureFacts facts = PictureFacts.read(bytes);
    if (facts.hasExif()) {
      diagnostics.add(Code.PICTURE_WITH_EXIF, SourcePosition.wholeFile(file), "kind", kind);
    }
    String path = write(name(file, bytes, ""), bytes);
    return new ShownPicture.Size(path, facts.size().width, facts.size().height);
  }

  private ShownPicture scaled(String file, byte[] bytes, String kind) throws IOException {
    byte[] largest = scaler.fit(bytes, kind, LARGEST);
    Dimension whole = PictureScaler.size(largest);
    List<ShownPicture.Size> sizes = new ArrayList<>();
    List<Integer> sides = new ArrayList<>();
    for (int side : SMALLER) {
      if (Math.max(whole.width, whole.height) * WORTH > side) {
        sides.add(side);
        sizes.add(size(name(file, bytes, "-" + side), scaler.fit(bytes, kind, side)));
      }
    }
    sides.add(LARGEST);
    sizes.add(size(name(file, bytes, ""), largest));
    return new ShownPicture(sizes, webp ? asWebp(bytes, kind, sides, sizes) : List.of());
  }

  /** The same sizes as WebP; none when that would not be lighter. */
  private List<ShownPicture.Size> asWebp(
      byte[] bytes, String kind, List<Integer> sides, List<ShownPicture.Size> sizes)
      throws IOException {
    List<ShownPicture.Size> lighter = new ArrayList<>();
    Map<String, byte[]> contents = new TreeMap<>();
    long before = 0;
    long after = 0;
    for (int i = 0; i < sizes.size(); i++) {
      ShownPicture.Size size = sizes.get(i);
      byte[] content = scaler.fit(bytes, PictureScaler.asWebp(kind), sides.get(i));
      String path = size.path().substring(0, size.path().lastIndexOf('.')) + ".webp";
      lighter.add(new ShownPicture.Size(path, size.width(), size.height()));
      contents.put(path, content);
      before += Objects.requireNonNull(files.get(size.path())).bytes().length;
      after += content.length;
    }
    if (after >= before) {
      return List.of();
    }
    contents.forEach(this::write);
    return lighter;
  }

  private ShownPicture.Size size(String path, byte[] content) throws IOException {
    Dimension size = PictureScaler.size(content);
    return new ShownPicture.Size(write(path, content), size.width, size.height);
  }

  private String write(String path, byte[] bytes) {
    // The same picture in two folders is one file.
    files.put(path, new OutputFile(path, bytes));
    return path;
  }

  private static String name(String file, byte[] bytes, String size) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String hash = Hashes.shortHash(bytes);
    return "media/" + name.substring(0, dot) + "-" + hash + size + name.substring(dot);
  }

  /**
   * The pictures.
   *
   * @return pictures by their paths in the source folder
   */
  public Map<String, ShownPicture> pictures() {
    return Collections.unmodifiableMap(pictures);
  }

  /**
   * The pictures to be written.
   *
   * @return their files
   */
  public Collection<OutputFile> files() {
    return Collections.unmodifiableCollection(files.values());
  }
}
