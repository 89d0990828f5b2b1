import { isDaySetting, parseDateInWords, ReviewImpossible, reviewPlan, type Cell, type PlanSnapshot } from "#core";
import { settingLines, statusDateOf } from "./plan-summary";
import { SessionTrouble, type CellEntry } from "./session";
import { sheetPlace } from "./verbs";
import { say } from "./wording";

/**
 * The cell that a setting is entered in, with what is to stand there: a date and a plain number as such, everything else as text.
 * A value that the plan could not read is refused in the plan's own words.
 */
export function settingEntry(snapshot: PlanSnapshot, name: string, text: string): CellEntry {
  const line = settingLines(snapshot).find((setting) => setting.name === name);
  const table = snapshot.tables.find((table) => table.name === "Settings");
  const names = table?.columns[0];
  if (line === undefined || table === undefined || names === undefined)
    throw new SessionTrouble("moved", say`The Settings have no ${name} any more. Look again.`);
  const { cell, format } = entered(name, text.trim());
  refuseUnreadable(snapshot, line.place.row ?? 0, line.place.column ?? "", cell);
  return {
    place: sheetPlace(snapshot, line.place),
    cell,
    ...(format === undefined ? {} : { format }),
    beside: { place: sheetPlace(snapshot, { ...line.place, column: names.header }), text: name },
  };
}

function entered(name: string, text: string): Pick<CellEntry, "cell" | "format"> {
  if (text === "") return { cell: null };
  const date = isDaySetting(name) ? parseDateInWords(text, undefined) : undefined;
  if (date !== undefined && "day" in date) return { cell: date.day, format: "yyyy-mm-dd" };
  if (/^\d+(\.\d+)?$/.test(text)) return { cell: Number(text) };
  const share = /^(\d+)(\.\d+)?\s*%$/.exec(text);
  if (share === null) return { cell: text };
  const [, whole = "", decimals = ""] = share;
  return { cell: Number(`${whole}${decimals}e-2`), format: `0${decimals.replace(/\d/g, "0")}%` };
}

/** Looks at the plan as it would be: the findings of that row say what is wrong. */
function refuseUnreadable(snapshot: PlanSnapshot, row: number, header: string, cell: Cell): void {
  const tables = snapshot.tables.map((table) => {
    if (table.name !== "Settings") return table;
    const columns = table.columns.map((column) =>
      column.header === header ? { ...column, cells: column.cells.map((old, at) => (table.headerRow + 1 + at === row ? cell : old)) } : column,
    );
    return { ...table, columns };
  });
  const finding = findingsOf({ tables }, statusDateOf(snapshot) ?? anyDay).find(
    (candidate) => candidate.table === "Settings" && candidate.row === row && candidate.severity !== "Advice",
  );
  if (finding !== undefined) throw new SessionTrouble("plan", `${finding.what}. ${finding.mend}.`);
}

/** 2026-01-01: what a setting can be does not hang on the day. */
const anyDay = 46023;

/** At a day of its own, since a status date that cannot be read would stop the review. */
function findingsOf(snapshot: PlanSnapshot, day: number) {
  try {
    return reviewPlan(snapshot, day).findings;
  } catch (error) {
    if (error instanceof ReviewImpossible) return [];
    throw error;
  }
}
