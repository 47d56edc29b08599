package org.kladez.parse;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes tables; a column's alignment is a class, since pages carry no style of their own. */
final class TableRenderer {
  private final Output out;
  private final InlineRenderer inline;

  TableRenderer(Output out, InlineRenderer inline) {
    this.out = out;
    this.inline = inline;
  }

  void render(TableBlock table) {
    out.raw("<table>\n");
    for (Node part : table.getChildren()) {
      if (part instanceof TableCaption) {
        out.raw("<caption>");
        inline.children(part);
        out.raw("</caption>\n").plainBreak();
      }
    }
    for (Node part : table.getChildren()) {
      if (part instanceof TableHead || part instanceof TableBody) {
        part(part, part instanceof TableHead ? "thead" : "tbody");
      }
    }
    out.raw("</table>\n").plainBreak();
  }

  private void part(Node part, String tag) {
    if (!part.hasChildren()) {
      return;
    }
    out.raw("<" + tag + ">\n");
    for (Node row : part.getChildren()) {
      if (row instanceof TableRow) {
        row(row);
      }
    }
    out.raw("</" + tag + ">\n");
  }

  private void row(Node row) {
    out.raw("<tr>");
    for (Node child : row.getChildren()) {
      if (child instanceof TableCell cell) {
        cell(cell);
      }
    }
    out.raw("</tr>\n").plainBreak();
  }

  private void cell(TableCell cell) {
    String tag = cell.isHeader() ? "th" : "td";
    out.raw("<" + tag);
    if (cell.isHeader()) {
      out.raw(" scope=\"col\"");
    }
    if (cell.getSpan() > 1) {
      out.raw(" colspan=\"" + cell.getSpan() + "\"");
    }
    if (cell.getAlignment() != null) {
      out.raw(" class=\"align-" + cell.getAlignment().name().toLowerCase(Locale.ROOT) + "\"");
    }
    out.raw(">");
    inline.children(cell);
    out.raw("</" + tag + ">").plain(" ");
  }
}
