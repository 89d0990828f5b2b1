import type { Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { headerIn, isLeftBlank, placeOf, type ColumnName } from "./place";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

/** The cells that a row of each table needs. Names and the IDs of activities and objectives have rules of their own. */
const needed = {
  profile: ["benefitId", "periodEnd", "planned"],
  activities: ["baselineFinish"],
  roles: ["role"],
  resources: ["planned"],
  alignment: ["benefitId", "objectiveId", "score"],
  sustainment: ["benefitId", "action"],
  reviews: ["date"],
  baselines: ["takenOn", "benefitId"],
} as const;

export const rowIncomplete: Check = {
  rule: "row-incomplete",
  severity: "Stops the row",
  help: "A row of a table lacks a cell that it cannot be used without.",
  mend: "Fill in the blank cells, or remove the row",
  run(plan, report) {
    for (const table of Object.keys(needed) as (keyof typeof needed)[]) {
      for (const row of plan[table]) incomplete(plan, table, row, report);
    }
  },
};

function incomplete<K extends keyof typeof needed>(plan: Plan, table: K, row: RowPlace, report: (place: Place) => void): void {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const columns: readonly ColumnName<K>[] = needed[table] as readonly unknown[] as readonly ColumnName<K>[];
  const blank = columns.filter((column) => values[column] === undefined && isLeftBlank(plan, table, column, row));
  const [first] = blank;
  if (first === undefined) return;
  const headers = namesText(blank.map((column) => headerIn(plan, table, column)));
  const subject = [values["benefitId"], values["id"], values["name"], values["person"]].find((value) => typeof value === "string");
  report({ ...placeOf(plan, table, row, subject, first), what: say`This row has no ${headers}, so it cannot be used` });
}
