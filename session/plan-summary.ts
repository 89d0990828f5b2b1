import {
  cellText,
  isDaySetting,
  isoDate,
  lackOfBenefits,
  mappingTable,
  openReviews,
  parseDateInWords,
  settingCalled,
  type PlanSnapshot,
  type TableSnapshot,
} from "#core";
import type { PlanSummary, SettingLine } from "./session";

/** What the workbook holds of a plan. */
export function summaryOf(snapshot: PlanSnapshot): PlanSummary {
  const tables = snapshot.tables.map((table) => ({ name: table.name, sheet: table.sheet, rows: rowCount(table) }));
  const benefits = tables.find(({ name }) => name === "Benefits");
  const day = statusDateOf(snapshot);
  const register = tables.some(({ name }) => name === mappingTable) ? (benefits?.sheet ?? null) : null;
  const benefitsTable = register === null ? snapshot.tables.find(({ name }) => name === "Benefits") : undefined;
  return {
    state: benefits === undefined ? "none" : benefits.rows === 0 ? "empty" : "plan",
    lack: benefitsTable === undefined || benefits === undefined || benefits.rows === 0 ? null : (lackOfBenefits(benefitsTable) ?? null),
    statusDate: day === undefined ? null : isoDate(day),
    register,
    openReviews: openReviews(snapshot),
    tables,
  };
}

const rowCount = ({ columns }: TableSnapshot): number => {
  const filled = new Set<number>();
  for (const { cells } of columns) cells.forEach((cell, row) => void (cell !== null && cell !== "" && filled.add(row)));
  return filled.size;
};

/** The status date of the Settings where it can be read in one way only. */
export function statusDateOf(snapshot: PlanSnapshot): number | undefined {
  const line = settingRows(snapshot).find(({ name }) => settingCalled(name) === "statusDate");
  if (typeof line?.value === "number") return line.value >= 61 ? line.value : undefined;
  const read = typeof line?.value === "string" ? parseDateInWords(line.value, undefined) : undefined;
  return read !== undefined && "day" in read ? read.day : undefined;
}

/** The settings as the sheet has them: a date as a date, everything else as it stands. */
export const settingLines = (snapshot: PlanSnapshot): readonly SettingLine[] =>
  settingRows(snapshot).map(({ name, value, meaning, row, header }) => ({
    name,
    value: typeof value === "number" && isDaySetting(name) && value >= 61 ? isoDate(value) : cellText(value),
    meaning: cellText(meaning),
    place: { table: "Settings", row, column: header },
    ...(isDaySetting(name) ? { isDay: true } : {}),
    ...(settingCalled(name) === "planId" ? { isPlanId: true } : {}),
  }));

function settingRows(snapshot: PlanSnapshot) {
  const table = snapshot.tables.find(({ name }) => name === "Settings");
  const [names, values, meanings] = table?.columns ?? [];
  if (table === undefined || names === undefined || values === undefined) return [];
  return names.cells.flatMap((name, position) =>
    typeof name === "string" && name.trim() !== ""
      ? [
          {
            name,
            value: values.cells[position] ?? null,
            meaning: meanings?.cells[position] ?? null,
            row: table.headerRow + 1 + position,
            header: values.header,
          },
        ]
      : [],
  );
}
