package org.kladez.cache;

import org.kladez.binary.Slice;

/**
 * What is kept of an entry's file.
 *
 * @param stamp what the file system said of it before it was read
 * @param trusted whether the same stamp means the same content
 * @param sum the checksum of the file
 * @param live how many bytes of the file of texts belong to it
 * @param frame a number for what readers can notice of it but its text
 * @param text a number for its text
 * @param packed all it says, but its text, whose place it names
 */
record KeptEntry(
    Stamp stamp, boolean trusted, long sum, long live, long frame, long text, Slice packed) {
  void write(Packer out) {
    stamp.write(out);
    out.flag(trusted).whole(sum).number(live).whole(frame).whole(text).block(packed);
  }

  /** The same content with a newer stamp. */
  KeptEntry with(Stamp newer, boolean sure) {
    return new KeptEntry(newer, sure, sum, live, frame, text, packed);
  }

  /** What is told of it, which cannot be written any more. */
  KeptEntry withoutContent() {
    return new KeptEntry(stamp, trusted, sum, live, frame, text, Slice.NONE);
  }

  static KeptEntry read(Unpacker in) {
    return new KeptEntry(
        Stamp.read(in), in.flag(), in.whole(), in.number(), in.whole(), in.whole(), in.slice());
  }
}
