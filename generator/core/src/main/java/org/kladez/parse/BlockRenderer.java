package org.kladez.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes blocks: paragraphs, headings, lists, quotations, code. */
final class BlockRenderer {
  private final Rendering to;
  private final InlineRenderer inline;
  private final TableRenderer tables;
  private final ListOptions lists;

  BlockRenderer(Rendering to, ListOptions lists) {
    this.to = to;
    this.lists = lists;
    this.inline = new InlineRenderer(to, this::children);
    this.tables = new TableRenderer(to.out, inline);
  }

  void document(Document document) {
    children(document);
    to.footnotes.write(this::children);
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      block(child);
    }
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof DefinitionTerm) {
      to.out.raw("<dt>");
      children(node);
      to.out.raw("</dt>\n").plainBreak();
    } else if (node instanceof DefinitionItem item) {
      definition(item);
    } else if (node instanceof ListItem item) {
      item(item);
    } else if (node instanceof BulletList) {
      wrapped(node, "<ul>\n", "</ul>\n");
    } else if (node instanceof OrderedList list) {
      int start = list.getStartNumber();
      wrapped(node, start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n", "</ol>\n");
    } else if (node instanceof BlockQuote) {
      wrapped(node, "<blockquote>\n", "</blockquote>\n");
    } else if (node instanceof FencedCodeBlock code) {
      code(code, code.getInfo().unescape().strip());
    } else if (node instanceof IndentedCodeBlock code) {
      code(code, "");
    } else if (node instanceof ThematicBreak) {
      to.out.raw("<hr>\n");
    } else if (node instanceof HtmlBlockBase) {
      to.rawHtml(node);
    } else {
      extension(node);
    }
  }

  private void extension(Node node) {
    if (node instanceof TableBlock table) {
      tables.render(table);
    } else if (node instanceof AdmonitionBlock admonition) {
      admonition(admonition);
    } else if (node instanceof DefinitionList) {
      wrapped(node, "<dl>\n", "</dl>\n");
    } else if (node instanceof Block && !(node instanceof FootnoteBlock)) {
      children(node);
    } else if (!(node instanceof Block) && !(node instanceof Reference)) {
      inline.render(node);
    }
  }

  private void wrapped(Node node, String before, String after) {
    to.out.raw(before);
    children(node);
    to.out.raw(after).plainBreak();
  }

  private void paragraph(Paragraph paragraph) {
    if (!paragraph.hasChildren()) {
      return;
    }
    boolean bare =
        paragraph.getParent() instanceof DefinitionTerm || lists.isInTightListItem(paragraph);
    to.out.raw(bare ? "" : "<p>");
    inline.children(paragraph);
    to.out.raw(bare ? (paragraph.getNext() == null ? "" : "\n") : "</p>\n").plainBreak();
  }

  private void definition(DefinitionItem item) {
    to.out.raw("<dd>");
    boolean inLine =
        item.getFirstChild() instanceof Paragraph first && lists.isInTightListItem(first);
    to.out.raw(inLine ? "" : "\n");
    children(item);
    to.out.raw("</dd>\n").plainBreak();
  }

  /** A heading of level 1 becomes one of level 2: the title is the page's only one. */
  private void heading(Heading heading) {
    int level = Math.max(2, heading.getLevel());
    to.out.plainBreak();
    int html = to.out.html.length();
    int plain = to.out.plainLength();
    inline.children(heading);
    String content = to.out.html.substring(html);
    to.out.html.setLength(html);
    String id = to.out.heading(level, to.out.takePlain(plain));
    to.out.raw("<h" + level).attribute("id", id).raw(">" + content + "</h" + level + ">\n");
  }

  private void item(ListItem item) {
    if (item instanceof TaskListItem task) {
      to.out
          .raw("<li class=\"task-list-item\"><input type=\"checkbox\" disabled")
          .raw(task.isItemDoneMarker() ? " checked> " : "> ");
    } else {
      to.out.raw("<li>");
    }
    boolean inLine =
        item.getFirstChild() instanceof Paragraph first && lists.isInTightListItem(first);
    if (item.hasChildren() && !inLine) {
      to.out.raw("\n");
    }
    children(item);
    to.out.raw("</li>\n").plainBreak();
  }

  private void code(Block node, String info) {
    to.out.raw("<pre><code");
    if (!info.isEmpty()) {
      to.out.attribute("class", "language-" + info.split("\\s", 2)[0]);
    }
    StringBuilder code = new StringBuilder();
    node.getContentLines().forEach(line -> code.append(line.normalizeEOL()));
    boolean complete = code.length() == 0 || code.charAt(code.length() - 1) == '\n';
    String text = complete ? code.toString() : code + "\n";
    to.out.raw(">").text(text).raw("</code></pre>\n").plain(text);
    to.out.plainBreak();
  }

  private void admonition(AdmonitionBlock block) {
    String type = block.getInfo().toString().toLowerCase(Locale.ROOT);
    to.out.raw("<div").attribute("class", "admonition admonition-" + type).raw(">\n");
    if (block.getTitle().isNotNull() && !block.getTitle().isBlank()) {
      String title = block.getTitle().unescape();
      to.out.raw("<p class=\"admonition-title\">");
      to.words(title);
      to.out.raw("</p>\n").plainBreak();
    }
    children(block);
    to.out.raw("</div>\n");
  }
}
