import { grid } from "./cells";
import type { Host } from "./host";
import { stateOf } from "./kinds";
import { withLook, withValidation, withValue, type HostCell, type Place } from "./model";
import { changeCells } from "./range-values";
import type { Members } from "./strict";
import { isPlain } from "./signatures";
import { Violation } from "./trouble";
import { wordOf } from "./words";

/** Copying cells, with all or a part of what they are. Relative references of formulas are not adjusted. */
export function rangeCopy(host: Host, place: Place): Members<GoogleAppsScript.Spreadsheet.Range> {
  return {
    copyTo(destination: GoogleAppsScript.Spreadsheet.Range, how: unknown = "PASTE_NORMAL", transposed: boolean = false) {
      const source = grid(place, (cell) => cell);
      const cells = transposed ? (source[0] ?? []).map((_, column) => source.map((row) => row[column] as HostCell)) : source;
      const { sheet, area } = stateOf("Spreadsheet.Range", destination);
      const [high, wide] = [cells.length, cells[0]?.length ?? 0];
      // A larger destination is filled with repetitions, and a smaller one takes the whole source all the same.
      const covered = { sheet, area: { ...area, bottom: Math.max(area.bottom, area.top + high - 1), right: Math.max(area.right, area.left + wide - 1) } };
      const paste = pasteOf(how);
      changeCells(host, covered, (cell, row, column) => paste(cells[(row - area.top) % high]?.[(column - area.left) % wide] ?? cell, cell));
    },
  };
}

type Paste = (from: HostCell, onto: HostCell) => HostCell;

const pastes: Readonly<Record<string, Paste>> = {
  PASTE_NORMAL: (from) => from,
  PASTE_FORMAT: ({ look }, onto) => withLook(onto, look),
  PASTE_VALUES: ({ value }, onto) => withValue(onto, value),
  PASTE_FORMULA: ({ value, formula }, onto) => withValue(onto, value, formula === undefined ? {} : { formula }),
  PASTE_DATA_VALIDATION: ({ validation }, onto) => withValidation(onto, validation),
};

function pasteOf(how: unknown): Paste {
  const options: Readonly<Record<string, unknown>> = isPlain(how) ? how : {};
  const name =
    options["formatOnly"] === true ? "PASTE_FORMAT" : options["contentsOnly"] === true ? "PASTE_VALUES" : isPlain(how) ? "PASTE_NORMAL" : wordOf(how);
  const paste = pastes[name];
  if (paste === undefined) throw new Violation(`Range.copyTo with ${name} is not built here`);
  return paste;
}
