import { hiddenRowsRefused, WorkbookTrouble } from "#core";
import type { ExcelGrid, ExcelValue } from "./cell-values";
import type { Home } from "./look-around";

/** Which rows of a table are hidden, by a filter or by hand, and whether what is written there arrives. */
export interface VisibleRows {
  /** Rows count from 0 under the header. Good once there was an answer. */
  isHidden(row: number): boolean;
  /** Reads hidden cells again after they were written, to be confirmed after the request. */
  readBack(range: Excel.Range, written: readonly (readonly (ExcelValue | null)[])[]): void;
  /** Throws where something did not arrive. */
  confirm(): void;
}

export function askVisible(range: Excel.Range, { table, sheet, area }: Home): VisibleRows {
  const seen = range.getSpecialCellsOrNullObject("Visible").load("address");
  const again: { readonly range: Excel.Range; readonly written: readonly (readonly (ExcelValue | null)[])[] }[] = [];
  let hidden: ReadonlySet<number> | undefined;
  return {
    isHidden(row) {
      hidden ??= hiddenRows(seen.isNullObject ? "" : seen.address, area);
      return hidden.has(row);
    },
    readBack: (read, written) => void again.push({ range: read.load("values"), written }),
    confirm() {
      const arrived = again.every(({ range: { values }, written }) =>
        written.every((row, index) => row.every((value, column) => value === null || shows((values as ExcelGrid)[index]?.[column], value))),
      );
      if (!arrived) throw new WorkbookTrouble("cannot write", hiddenRowsRefused(table, sheet), { place: { sheet } });
    },
  };
}

/** Whether a cell shows what was written, but for the apostrophe that keeps a text a text. */
const shows = (value: ExcelValue | undefined, written: ExcelValue): boolean => value === written || `'${String(value)}` === written;

/** The rows of the area that none of the visible cells is in. */
function hiddenRows(addresses: string, { top, bottom }: Home["area"]): ReadonlySet<number> {
  const visible = addresses.split(",").flatMap((address) => {
    const [, from, to = from] = /!?\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(address) ?? [];
    return from === undefined ? [] : [{ from: Number(from) - 1, to: Number(to) - 1 }];
  });
  if (visible.some(({ from, to }) => from <= top && bottom <= to)) return new Set();
  const seen = new Set(visible.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, row) => from + row - top - 1)));
  return new Set(Array.from({ length: bottom - top }, (_, row) => row).filter((row) => !seen.has(row)));
}
