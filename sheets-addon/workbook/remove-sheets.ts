import { ownedSheet, type Surroundings } from "./look-around";
import type { PlanRecord } from "./record";

/** Takes those of the product's own sheets away that it made itself, with their named ranges. Gives what the record is then. */
export function removeSheets(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { sheets, names }: Surroundings,
  record: PlanRecord,
  removed: readonly string[],
): PlanRecord {
  const gone = removed.flatMap((name) => {
    const seen = ownedSheet(sheets, name);
    return seen === undefined ? [] : [{ name, seen }];
  });
  if (gone.length === 0) return record;
  const isGone = (sheet: string): boolean => gone.some(({ name }) => name === sheet);
  const namesOnThem = Object.keys(record.names).filter((name) => isGone(record.names[name] ?? ""));
  for (const name of namesOnThem) if (names.some((seen) => seen.name === name)) spreadsheet.removeNamedRange(name);
  for (const { seen } of gone) spreadsheet.deleteSheet(seen.sheet);
  const without = <Value>(part: Readonly<Record<string, Value>>, isOut: (key: string) => boolean): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(part).filter(([key]) => !isOut(key)));
  return {
    ...record,
    sheets: without(record.sheets, isGone),
    charts: without(record.charts, isGone),
    names: without(record.names, (name) => namesOnThem.includes(name)),
  };
}
