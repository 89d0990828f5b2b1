import type { Day } from "../domain/day";
import type { SheetLook } from "../port/look";
import type { Cell, TableSnapshot } from "../port/workbook";
import { locateRegisters } from "../reading/locate-registers";
import type { TableCandidate } from "../reading/table-candidate";
import { textOf } from "../register/grid";
import { mappingHeaders, mappingSheet, mappingTable, rowsOfMapping, type MappingLine } from "../register/mapping";
import { reviewPlan, type Review } from "./review";

/**
 * What a review would say of the rows that a host shows of a register, on all the sheets that it lies on, by a mapping that is not
 * written yet. `settings` is the workbook's Settings table, where it has one. Throws as a review does.
 */
export function previewRegister(
  looks: readonly SheetLook[],
  lines: readonly MappingLine[],
  settings: TableSnapshot | undefined,
  statusDate: Day | undefined,
): Review {
  const mapping = [mappingHeaders, ...rowsOfMapping(lines)];
  const candidates: readonly TableCandidate[] = looks.map(({ table, sheet, rows }) => ({ name: table, sheet, rows }));
  const registers = locateRegisters([...candidates, { name: mappingTable, sheet: mappingSheet, rows: mapping }]).map(({ table, candidate, headerOffset }) => {
    const { sheet, top, left, rows } = looks[candidate] as SheetLook;
    return tableOf(table, sheet, top + headerOffset, left, rows.slice(headerOffset));
  });
  const tables = [...registers, tableOf(mappingTable, mappingSheet, 1, 1, mapping), ...(settings === undefined ? [] : [settings])];
  return reviewPlan({ tables }, statusDate);
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
