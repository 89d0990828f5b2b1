import type { Day } from "../domain/day";
import type { SheetLook } from "../port/look";
import type { Cell, TableSnapshot } from "../port/workbook";
import { textOf } from "../register/grid";
import { mappingHeaders, mappingSheet, mappingTable, rowsOfMapping, type MappingLine } from "../register/mapping";
import { reviewPlan, type Review } from "./review";

/**
 * What a review would say of the rows that a host shows of a register, by a mapping that is not written yet. `settings` is the
 * workbook's Settings table, where it has one. Throws as a review does.
 */
export function previewRegister(look: SheetLook, lines: readonly MappingLine[], settings: TableSnapshot | undefined, statusDate: Day | undefined): Review {
  const [first] = lines;
  const headerRow = first === undefined || first.layout === "Columns" ? look.top : first.headerRow;
  const register = tableOf(first?.table ?? "Benefits", look.sheet, headerRow, look.left, look.rows.slice(headerRow - look.top));
  const mapping = tableOf(mappingTable, mappingSheet, 1, 1, [mappingHeaders, ...rowsOfMapping(lines)]);
  return reviewPlan({ tables: [register, mapping, ...(settings === undefined ? [] : [settings])] }, statusDate);
}

function tableOf(name: string, sheet: string, headerRow: number, firstColumn: number, [headers = [], ...rows]: readonly (readonly Cell[])[]): TableSnapshot {
  const width = Math.max(headers.length, ...rows.map(({ length }) => length));
  return {
    name,
    sheet,
    headerRow,
    firstColumn,
    columns: Array.from({ length: width }, (_, place) => ({ header: textOf(headers[place]), cells: rows.map((row) => row[place] ?? null) })),
  };
}
