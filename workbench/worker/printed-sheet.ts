import { layoutOf, type Cell, type CellStyle, type Highlight, type OwnedSheet } from "#core";
import { cellText } from "../../drawing/cell-text";
import type { DrawnChart } from "./protocol";

/** A sheet of the product's own as one printed page. Rows and columns count from 1. */
export interface PrintedSheet {
  readonly title: string;
  readonly landscape: boolean;
  /** In characters, from column A. */
  readonly widths: readonly number[];
  /** In points; undefined where the default does. */
  readonly heights: readonly (number | undefined)[];
  readonly cells: readonly PrintedCell[];
  readonly charts: readonly DrawnChart[];
}

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly text: string;
  readonly look: CellStyle;
}

/** What a sheet shows, cell by cell: numbers in their formats, highlights applied, joined cells as one. */
export function printedSheet(sheet: OwnedSheet, charts: readonly DrawnChart[]): PrintedSheet {
  const { blocks, heights, joined, highlights } = layoutOf(sheet);
  const within = ({ area }: { readonly area: (typeof joined)[number] }, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const cells = blocks.flatMap(({ area, cells: rows, looks }) =>
    rows.flatMap((line, down) =>
      line.flatMap((cell, right): readonly PrintedCell[] => {
        const [row, column] = [area.top + down, area.left + right];
        const join = joined.find((range) => within({ area: range }, row, column));
        if (join !== undefined && column > join.left) return [];
        const look = looks[down]?.[right] ?? {};
        const lit = highlights.filter((highlight) => within(highlight, row, column)).flatMap(({ rules }) => rules.find((rule) => applies(rule, cell)) ?? []);
        return [
          {
            row: row + 1,
            column: column + 1,
            columns: join === undefined ? 1 : join.right - join.left + 1,
            text: cellText(cell, look.format),
            look: { ...(typeof cell === "number" && look.align === undefined ? { align: "right" } : {}), ...look, ...lit[0] },
          },
        ];
      }),
    ),
  );
  return { title: sheet.name, landscape: sheet.landscape, widths: sheet.widths, heights, cells: spread(cells), charts };
}

function applies({ when }: Highlight, cell: Cell): boolean {
  return "textIs" in when ? cell === when.textIs : typeof cell === "number" && cell < when.below;
}

/** A text that is not wrapped runs on over the blank cells right of it, as in a spreadsheet. */
function spread(cells: readonly PrintedCell[]): readonly PrintedCell[] {
  const filled = new Map<number, number[]>();
  for (const { row, column, text } of cells) {
    if (text === "") continue;
    const columns = filled.get(row) ?? [];
    filled.set(row, columns);
    columns.push(column);
  }
  return cells.map((cell) => {
    const { row, column, columns, text, look } = cell;
    if (text === "" || look.wrap === true || columns > 1 || (look.align !== undefined && look.align !== "left")) return cell;
    const next = Math.min(Infinity, ...(filled.get(row) ?? []).filter((other) => other > column));
    return Number.isFinite(next) ? { ...cell, columns: next - column } : { ...cell, columns: 0 };
  });
}
