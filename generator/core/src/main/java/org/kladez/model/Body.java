package org.kladez.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.SourcePosition;

/**
 * The text of an entry or of a field: HTML cut at the places that are filled in when a page is
 * rendered, and the same as plain text for the search.
 *
 * @param headings the headings in their order
 * @param externalLinks the links out of the site, where they are written
 * @param slots the links and pictures among the segments
 * @param content the text itself, which may be read from a file only when it is asked for
 */
public record Body(
    List<Heading> headings,
    List<ExternalLink> externalLinks,
    List<Segment> slots,
    Content content) {
  /** A body without text. */
  public static final Body EMPTY = of(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Body {
    headings = List.copyOf(headings);
    externalLinks = List.copyOf(externalLinks);
    slots = List.copyOf(slots);
  }

  /** The text itself. */
  public interface Content {
    /**
     * What is shown.
     *
     * @return the pieces in their order
     */
    List<Segment> segments();

    /**
     * What is searched.
     *
     * @return the sections in their order
     */
    List<Section> sections();

    /**
     * What tells this text from others without reading it.
     *
     * @return the same for equal texts; empty when nothing is known
     */
    default String version() {
      return "";
    }
  }

  /**
   * A text in memory.
   *
   * @param segments what is shown
   * @param sections what is searched
   */
  private record Text(List<Segment> segments, List<Section> sections) implements Content {
    Text {
      segments = List.copyOf(segments);
      sections = List.copyOf(sections);
    }
  }

  /**
   * A body in memory.
   *
   * @param segments what is shown
   * @param headings the headings in their order
   * @param sections what is searched: plain text by section
   * @param externalLinks the links out of the site
   * @return the body
   */
  public static Body of(
      List<Segment> segments,
      List<Heading> headings,
      List<Section> sections,
      List<ExternalLink> externalLinks) {
    List<Segment> slots =
        segments.stream().filter(s -> s instanceof LinkStart || s instanceof Picture).toList();
    return new Body(headings, externalLinks, slots, new Text(segments, sections));
  }

  /**
   * What is shown.
   *
   * @return the pieces in their order
   */
  public List<Segment> segments() {
    return content.segments();
  }

  /**
   * What is searched.
   *
   * @return the sections in their order
   */
  public List<Section> sections() {
    return content.sections();
  }

  /** Two bodies are equal when readers see the same, wherever its external links are written. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body body
        && headings.equals(body.headings)
        && segments().equals(body.segments())
        && sections().equals(body.sections());
  }

  @Override
  public int hashCode() {
    return Objects.hash(headings, slots);
  }

  /** A piece of a body. */
  public sealed interface Segment {}

  /**
   * HTML that needs nothing more.
   *
   * @param text the HTML
   */
  public record Html(String text) implements Segment {}

  /**
   * The beginning of a link whose address is not known yet.
   *
   * @param target the address as written, relative to the entry's file
   * @param title the link's title; empty when it has none
   * @param at where it is written; no other slot has the same place
   */
  public record LinkStart(String target, String title, SourcePosition at) implements Segment {}

  /** The end of the link that began last. */
  public record LinkEnd() implements Segment {}

  /**
   * A picture whose address is not known yet.
   *
   * @param target the address as written, relative to the entry's file
   * @param text what is shown or spoken instead of it
   * @param title its title; empty when it has none
   * @param at where it is written; no other slot has the same place
   */
  public record Picture(String target, String text, String title, SourcePosition at)
      implements Segment {}

  /**
   * A heading.
   *
   * @param level 2 to 6
   * @param id its fragment
   * @param text its plain text
   */
  public record Heading(int level, String id, String text) {}

  /**
   * The text under a heading.
   *
   * @param heading the heading's plain text; empty before the first one
   * @param text the plain text
   */
  public record Section(String heading, String text) {}
}
