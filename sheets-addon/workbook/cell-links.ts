import { asTyped, belowEachOther, type CellLink, cellOfBlocks, isSameName, letters, type SheetLayout } from "#core";
import type { SheetSeen } from "./look-around";
import { columnFrom } from "./places";
import type { PlacedWork } from "./sheet-work";
import type { SheetsServices } from "./services";

/** Makes the words of cells lead to other cells, in one call for cells below each other. A link to a sheet that is not there is left out. */
export function writeLinks({ app }: SheetsServices, { work, ranges }: PlacedWork, sheets: readonly SheetSeen[]): void {
  const { owned, layout } = work;
  const ids = new Map<string, number | undefined>();
  const idOf = (name: string): number | undefined => {
    if (!ids.has(name)) ids.set(name, sheets.find((seen) => isSameName(seen.madeAs ?? seen.name, name))?.id);
    return ids.get(name);
  };
  const words = wordsOf(layout);
  for (const run of belowEachOther((owned.links ?? []).filter((link) => words(link) !== "" && idOf(link.to.sheet) !== undefined))) {
    const [first] = run;
    if (first === undefined) continue;
    const linked = run.map((link) => {
      const { to } = link;
      const text = app.newRichTextValue().setText(words(link));
      return [text.setLinkUrl(`#gid=${idOf(to.sheet)}&range=${letters(to.column - 1)}${to.row}`).build()];
    });
    ranges.at(columnFrom(first, run.length)).setRichTextValues(linked);
  }
}

/** The words that stand in a cell, which the link takes over; none where they could be taken for a formula, so that no link is made of them. */
function wordsOf({ blocks }: SheetLayout): (link: CellLink) => string {
  return ({ row, column }) => {
    const cell = cellOfBlocks(blocks, row - 1, column - 1);
    return typeof cell === "string" && asTyped(cell) === cell ? cell : "";
  };
}
