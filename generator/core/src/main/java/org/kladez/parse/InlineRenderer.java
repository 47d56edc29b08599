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
import com.vladsch.flexmark.util.sequence.CharSubSequence;
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
      to.words(unescaped(node.getChars()));
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
      String title = unescaped(link.getTitle());
      to.link(node, unescaped(link.getUrl()), title, () -> children(node));
    } else if (node instanceof Image image) {
      to.picture(node, unescaped(image.getUrl()), plain(node), unescaped(image.getTitle()));
    } else if (node instanceof LinkRef ref) {
      linkRef(ref);
    } else if (node instanceof ImageRef ref) {
      imageRef(ref);
    } else if (node instanceof AutoLink auto) {
      String url = unescaped(auto.getText());
      String address = url.startsWith("www.") ? "https://" + url : url;
      to.link(node, address, "", () -> to.words(url));
    } else if (node instanceof MailLink mail) {
      String address = unescaped(mail.getText());
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
    String text = unescaped(node.getChars());
    Node before = node.getPrevious();
    boolean atLineStart = before instanceof SoftLineBreak || before instanceof HardLineBreak;
    to.words(atLineStart ? text.stripLeading() : text);
  }

  /** Most texts have nothing that was escaped. */
  private static String unescaped(BasedSequence chars) {
    String text = string(chars);
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
  }

  /** What stands in one piece in the file is copied at once; flexmark goes letter by letter. */
  private static String string(BasedSequence chars) {
    return chars instanceof CharSubSequence && chars.getBase() instanceof char[] whole
        ? new String(whole, chars.getStartOffset(), chars.length())
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
            ? () -> to.words(unescaped(ref.getReference()))
            : () -> children(ref);
    to.link(ref, unescaped(target.getUrl()), unescaped(target.getTitle()), text);
  }

  private void imageRef(ImageRef ref) {
    Reference target = reference(ref);
    if (target == null) {
      undefined(ref);
      return;
    }
    String text = ref.hasChildren() ? plain(ref) : unescaped(ref.getReference());
    to.picture(ref, unescaped(target.getUrl()), text, unescaped(target.getTitle()));
  }

  private void undefined(RefNode ref) {
    if (ref.hasChildren() && ref.getReference().isEmpty()) {
      to.words("[");
      children(ref);
      to.words("]");
    } else {
      to.words(unescaped(ref.getChars()));
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
