package org.kladez.cache;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that every file of a site depends on, as one number: the configuration, the schemas, the
 * theme and whatever else is not asked for page by page.
 *
 * @param sum equal numbers mean equal grounds
 */
public record Ground(long sum) {
  /**
   * The ground of a site.
   *
   * @param options what was asked for besides the files
   * @param inputs files of the source folder by their paths
   * @param theme the theme's files by their paths
   * @return the ground
   */
  public static Ground of(String options, Map<String, byte[]> inputs, Map<String, byte[]> theme) {
    Packer out = new Packer().text(options);
    for (Map<String, byte[]> files : java.util.List.of(inputs, theme)) {
      out.each(
          new TreeMap<>(files).entrySet(),
          file -> out.text(file.getKey()).whole(Checksum.of(file.getValue())));
    }
    return new Ground(Checksum.of(out.toBytes()));
  }
}
