package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in columns, no wider than a given width: long cells are wrapped, those of more than a few
 * lines cut short. Control characters never reach the terminal.
 */
final class TextTable {
  private static final String GAP = "  ";
  private static final int MIN_COLUMN = 8;
  private static final int MAX_LINES = 4;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    this.header = header.stream().map(DisplayText::clean).toList();
  }

  void add(List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(row.size() + " cells for " + header.size() + " columns");
    }
    rows.add(row.stream().map(DisplayText::clean).toList());
  }

  void print(PrintWriter out, int width) {
    int[] columns = widths(width);
    printRow(out, header, columns);
    List<String> rule = new ArrayList<>();
    for (int column : columns) {
      rule.add("-".repeat(column));
    }
    out.println(String.join(GAP, rule));
    rows.forEach(row -> printRow(out, row, columns));
    out.flush();
  }

  /** As wide as the cells ask for; where that is too much, the widest columns give way. */
  private int[] widths(int width) {
    int[] columns = new int[header.size()];
    for (int i = 0; i < columns.length; i++) {
      int column = i;
      columns[i] =
          Math.max(
              DisplayText.width(header.get(i)),
              rows.stream().mapToInt(row -> DisplayText.width(row.get(column))).max().orElse(0));
    }
    int available = width - GAP.length() * (columns.length - 1);
    int total = 0;
    for (int column : columns) {
      total += column;
    }
    while (total > available) {
      int widest = 0;
      for (int i = 1; i < columns.length; i++) {
        if (columns[i] > columns[widest]) {
          widest = i;
        }
      }
      if (columns[widest] <= MIN_COLUMN) {
        break;
      }
      columns[widest]--;
      total--;
    }
    return columns;
  }

  private static void printRow(PrintWriter out, List<String> cells, int[] columns) {
    List<List<String>> wrapped = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < columns.length; i++) {
      wrapped.add(DisplayText.wrap(cells.get(i), columns[i], MAX_LINES));
      lines = Math.max(lines, wrapped.get(i).size());
    }
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.length; i++) {
        String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
        text.append(piece).append(" ".repeat(columns[i] - DisplayText.width(piece))).append(GAP);
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
