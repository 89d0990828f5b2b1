import { addressFrom1 } from "./address";
import type { OpenSheet } from "./open-sheet";
import { scanSheetData } from "./sheet-scanner";
import { decodeText, textEnd } from "./text";
import { attributesOf, slash, tagEnd } from "./xml-bytes";

/** The formulas of a sheet by the addresses of their cells. One that shares its text with another cell is known by their group. */
export function formulasIn({ bytes, dataStart, dataEnd }: OpenSheet): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  scanSheetData(bytes, dataStart, dataEnd, {
    row: () => true,
    cell: ({ row, column, formulaStart }) => {
      if (formulaStart === 0) return;
      const end = tagEnd(bytes, formulaStart);
      const text = bytes[end - 2] === slash ? "" : decodeText(bytes, end, textEnd(bytes, end));
      formulas.set(addressFrom1(row, column), text === "" ? `shared ${attributesOf(bytes, formulaStart, end)["si"] ?? ""}` : text);
    },
  });
  return formulas;
}
