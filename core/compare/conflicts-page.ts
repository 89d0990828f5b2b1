import { looks } from "../looks/looks";
import type { Cell, OwnedSheet } from "../port/workbook";
import { mergeConflictsSheet } from "../reading/locate";
import { plural } from "../wording/plural";
import { conflictKinds, type MergeConflict } from "./merged";
import type { LinePlace } from "./plan-difference";
import { say, told } from "../words/say";

/** Where the list begins on its sheet, and in which column it says where the cell stands in A. */
export const conflictsAt = { firstRow: 5, placeColumn: 8 } as const;

/** The sheet that lists what could not be brought together, with what stands in both copies. A has its own there. */
export function conflictsPage(conflicts: readonly MergeConflict[], copies: { readonly a: string; readonly b: string }): OwnedSheet {
  const rows = conflicts.map((conflict): readonly Cell[] => [
    told(conflict.table),
    conflict.key,
    conflict.column === null ? say`The whole row` : told(conflict.column),
    told(conflictKinds[conflict.kind]),
    conflict.base,
    conflict.column === null && conflict.placeA !== null ? rowText(conflict) : conflict.a,
    conflict.column === null && conflict.placeA === null ? rowText(conflict) : conflict.b,
    placeText(conflict.placeA),
    placeText(conflict.placeB),
  ]);
  return {
    name: told(mergeConflictsSheet),
    widths: [15, 24, 22, 30, 24, 30, 30, 22, 22],
    blocks: [
      { row: 1, column: 1, cells: [[told(mergeConflictsSheet)]], styles: [looks.title], height: 28 },
      {
        row: 2,
        column: 1,
        cells: [
          [
            say`${plural(conflicts.length, "# conflict", "# conflicts")}: the cells hold what stands in ${copies.a}. Where ${copies.b} is right, type its value there; then delete this sheet.`,
          ],
        ],
        styles: [looks.subtitle],
      },
      {
        row: conflictsAt.firstRow - 1,
        column: 1,
        cells: [
          [
            say`Table`,
            say`Row`,
            say`Column`,
            say`Why`,
            say`In both before`,
            say`In ${copies.a} (A)`,
            say`In ${copies.b} (B)`,
            say`Place in A`,
            say`Place in B`,
          ],
          ...rows,
        ],
        styles: [looks.text, looks.text, looks.text, looks.wrapped, looks.wrapped, looks.wrapped, looks.wrapped, looks.text, looks.quiet],
        headerStyle: looks.tableHead,
        table: "MergeConflicts",
      },
    ],
    charts: [],
    frozenRows: conflictsAt.firstRow - 1,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

const placeText = (place: LinePlace | null): string | null => (place === null ? null : say`${place.sheet}, row ${String(place.row)}`);

const rowText = ({ cells }: MergeConflict): string => cells.map(({ column, value }) => `${told(column)}: ${String(value)}`).join("; ");
