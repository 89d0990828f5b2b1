import type { Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import { idKey } from "../parsing/text";
import type { Check, Place } from "./check";
import { placeOf, rawCell } from "./place";
import { cellText } from "../wording/cell-text";
import { say } from "../words/say";

export const idTwice: Check = {
  rule: "id-twice",
  severity: "Stops the row",
  help: "Two rows have the same ID, so nothing tells which of them is meant. The first one counts. Case and spaces make no difference.",
  mend: "Give this row an ID of its own, or remove it if it is a copy",
  run(plan, report) {
    repeated(
      plan,
      "benefits",
      plan.benefits.map((benefit) => benefit.row),
      plan.benefitOf,
      report,
    );
    repeated(plan, "activities", plan.activities, plan.activityOf, report);
    repeated(plan, "objectives", plan.objectives, plan.objectiveOf, report);
  },
};

function repeated<K extends "benefits" | "activities" | "objectives">(
  plan: Plan,
  table: K,
  rows: readonly (RowPlace & { readonly id: string | undefined })[],
  positionOf: ReadonlyMap<string, number>,
  report: (place: Place) => void,
): void {
  // Where there are as many IDs as rows, none stands twice.
  if (positionOf.size === rows.length) return;
  rows.forEach((row, position) => {
    if (row.id === undefined) return;
    const firstPosition = positionOf.get(row.id) ?? positionOf.get(idKey(row.id));
    if (firstPosition === undefined || firstPosition === position) return;
    const first = rows[firstPosition];
    if (first === undefined) return;
    const written = cellText(rawCell(plan, table, "id", row));
    const firstWritten = cellText(rawCell(plan, table, "id", first));
    const what =
      written === firstWritten
        ? say`The ID ${row.id} already stands in row ${String(first.sheetRow)}`
        : say`The ID "${written}" is the same as "${firstWritten}" in row ${String(first.sheetRow)}: they differ only by case or spaces`;
    report({ ...placeOf(plan, table, row, row.id, "id"), what });
  });
}
