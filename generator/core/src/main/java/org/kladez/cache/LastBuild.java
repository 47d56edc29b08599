package org.kladez.cache;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells that nothing has changed since the last build, so that there is nothing to do. It compares
 * what there is on disk with what there was; nothing is read or parsed for it.
 */
public final class LastBuild {
  private final List<Path> outputs;
  private final String options;
  private final CacheFile file;
  private final FolderState inputs;
  private final long begin;

  private LastBuild(
      List<Path> outputs, String options, CacheFile file, FolderState inputs, long begin) {
    this.outputs = outputs;
    this.options = options;
    this.file = file;
    this.inputs = inputs;
    this.begin = begin;
  }

  /**
   * Looks at the inputs of a build that is about to begin.
   *
   * @param memory the folder of what is kept between runs
   * @param inputs every file and folder that the build may read
   * @param outputs every folder that it writes; the first is the site
   * @param options what else decides about the output
   * @return what is known
   * @throws IOException when the folders cannot be listed
   */
  public static LastBuild look(Path memory, List<Path> inputs, List<Path> outputs, String options)
      throws IOException {
    String name = "build-" + Identity.nameFor(outputs.get(0)) + ".bin";
    CacheFile file = new CacheFile(memory, name, Identity.current());
    long begin = FolderState.now(memory);
    return new LastBuild(outputs, options, file, FolderState.of(inputs), begin);
  }

  /**
   * The inputs as they were when the build began.
   *
   * @return the files' stamps by their paths, which begin with the name of the input they are in
   */
  public Map<String, Stamp> stamps() {
    return inputs.stamps();
  }

  /**
   * When the build began.
   *
   * @return the time of the file system; what was written then or later is not to be trusted
   */
  public long begin() {
    return begin;
  }

  /**
   * What the last build told, when a build would do the same again.
   *
   * @return its outcome; nothing when anything has changed
   * @throws IOException when the folders cannot be listed
   */
  public Optional<Outcome> unchanged() throws IOException {
    Optional<Unpacker> kept = file.read();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Unpacker in = kept.get();
    long then = in.whole();
    boolean sameOptions = in.text().equals(options);
    FolderState before = FolderState.read(in);
    // What was written in the very moment in which it was looked at may have been written again.
    boolean trusted = before.newest() < then;
    return sameOptions
            && trusted
            && before.isSame(inputs)
            && FolderState.read(in).isSame(FolderState.of(outputs))
        ? Optional.of(Outcome.read(in))
        : Optional.empty();
  }

  /**
   * Remembers a build that has ended well.
   *
   * @param outcome what it told
   * @throws IOException when that cannot be written
   */
  public void remember(Outcome outcome) throws IOException {
    Packer out = new Packer();
    out.whole(begin).text(options);
    inputs.write(out);
    FolderState.of(outputs).write(out);
    outcome.write(out);
    file.write(out);
  }
}
