package org.kladez.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.function.Consumer;

/** Writes what stands within a line. */
final class InlineRenderer {
  private final Rendering to;
  private final Consumer<Node> otherwise;

  InlineRenderer(Rendering to, Consumer<Node> otherwise) {
    this.to = to;
    this.otherwise = otherwise;
  }

  void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      render(child);
    }
  }

  void render(Node node) {
    if (node instanceof Text) {
      text(node);
    } else if (node instanceof SoftLineBreak) {
      to.out.raw("\n").plain(" ");
    } else if (node instanceof Emphasis) {
      wrapped(node, "em");
    } else if (node instanceof StrongEmphasis) {
      wrapped(node, "strong");
    } else if (node instanceof Code code) {
      code(code);
    } else if (node instanceof HardLineBreak) {
      to.out.raw("<br>\n").plain(" ");
    } else if (node instanceof HtmlEntity) {
      to.words(node.getChars().unescape());
    } else if (node instanceof HtmlInlineBase) {
      to.rawHtml(node);
    } else if (node instanceof Strikethrough) {
      wrapped(node, "del");
    } else if (node instanceof TypographicQuotes || node instanceof TypographicSmarts) {
      typographic(node);
    } else {
      linked(node);
    }
  }

  private void linked(Node node) {
    if (node instanceof Link link) {
      String title = link.getTitle().unescape();
      to.link(node, link.getUrl().unescape(), title, () -> children(node));
    } else if (node instanceof Image image) {
      to.picture(node, image.getUrl().unescape(), plain(node), image.getTitle().unescape());
    } else if (node instanceof LinkRef ref) {
      linkRef(ref);
    } else if (node instanceof ImageRef ref) {
      imageRef(ref);
    } else if (node instanceof AutoLink auto) {
      String url = auto.getText().unescape();
      String address = url.startsWith("www.") ? "https://" + url : url;
      to.link(node, address, "", () -> to.words(url));
    } else if (node instanceof MailLink mail) {
      String address = mail.getText().unescape();
      to.link(node, "mailto:" + address, "", () -> to.words(address));
    } else if (node instanceof Footnote footnote) {
      to.footnotes.reference(footnote);
    } else {
      otherwise.accept(node);
    }
  }

  private void wrapped(Node node, String tag) {
    to.out.raw("<" + tag + ">");
    children(node);
    to.out.raw("</" + tag + ">");
  }

  private void code(Code code) {
    String text = code.getText().toString().replace('\n', ' ');
    boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    String shown = padded && text.length() > 2 ? text.substring(1, text.length() - 1) : text;
    to.out.raw("<code>").text(shown).raw("</code>").plain(shown);
  }

  /** Spaces at the beginning of a line say nothing. */
  private void text(Node node) {
    String chars = string(node.getChars());
    boolean plain = chars.indexOf('\\') < 0 && chars.indexOf('&') < 0;
    String text = plain ? chars : node.getChars().unescape();
    Node before = node.getPrevious();
    boolean atLineStart = before instanceof SoftLineBreak || before instanceof HardLineBreak;
    to.words(atLineStart ? text.stripLeading() : text);
  }

  /** What stands in one piece in the file is copied at once; flexmark goes letter by letter. */
  private static String string(BasedSequence chars) {
    return chars instanceof SubSequence && chars.getBase() instanceof String whole
        ? whole.substring(chars.getStartOffset(), chars.getEndOffset())
        : chars.toString();
  }

  private void typographic(Node node) {
    if (node instanceof TypographicQuotes quotes) {
      to.words(character(quotes.getTypographicOpening()));
      children(node);
      to.words(character(quotes.getTypographicClosing()));
    } else if (node instanceof TypographicSmarts smarts) {
      to.dash(character(smarts.getTypographicText()));
    }
  }

  /** flexmark names some characters by their entities. */
  private static String character(String typographic) {
    return BasedSequence.of(typographic).unescape();
  }

  private void linkRef(LinkRef ref) {
    Reference target = reference(ref);
    if (target == null) {
      undefined(ref);
      return;
    }
    Runnable text =
        ref.isReferenceTextCombined() && !ref.hasChildren()
            ? () -> to.words(ref.getReference().unescape())
            : () -> children(ref);
    to.link(ref, target.getUrl().unescape(), target.getTitle().unescape(), text);
  }

  private void imageRef(ImageRef ref) {
    Reference target = reference(ref);
    if (target == null) {
      undefined(ref);
      return;
    }
    String text = ref.hasChildren() ? plain(ref) : ref.getReference().unescape();
    to.picture(ref, target.getUrl().unescape(), text, target.getTitle().unescape());
  }

  private void undefined(RefNode ref) {
    if (ref.hasChildren() && ref.getReference().isEmpty()) {
      to.words("[");
      children(ref);
      to.words("]");
    } else {
      to.words(ref.getChars().unescape());
    }
  }

  @SuppressWarnings(
      "NullAway") // flexmark says in its documentation, not in its types, that it may be null
  private static @org.jspecify.annotations.Nullable Reference reference(RefNode ref) {
    return ref.getReferenceNode(ref.getDocument());
  }

  /** The text of a node without its marks: what a picture shows when it cannot be seen. */
  private String plain(Node node) {
    int html = to.out.html.length();
    int plain = to.out.plainLength();
    to.withoutLinks(() -> children(node));
    to.out.html.setLength(html);
    return to.out.takePlain(plain);
  }
}
