package org.kladez.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kladez.diagnostic.SourcePosition;

/**
 * A rendered Markdown text: sanitised HTML with slots where an address is not known until all
 * entries are.
 *
 * @param segments HTML and slots in the order of the page
 * @param headings the headings with their ids
 * @param sections the plain text, by heading
 * @param externalLinks the links out of the site, which are in the HTML too
 */
public record Body(
    List<Segment> segments,
    List<Heading> headings,
    List<Section> sections,
    List<ExternalLink> externalLinks) {
  /** A body without text. */
  public static final Body EMPTY = new Body(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Body {
    segments = List.copyOf(segments);
    headings = List.copyOf(headings);
    sections = List.copyOf(sections);
    externalLinks = List.copyOf(externalLinks);
  }

  /** Two bodies are equal when readers see the same, wherever its external links are written. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Body body
        && segments.equals(body.segments)
        && headings.equals(body.headings)
        && sections.equals(body.sections);
  }

  @Override
  public int hashCode() {
    return Objects.hash(segments, headings, sections);
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
