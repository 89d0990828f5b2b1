import type { BenefitRow, Plan } from "../reading/plan";
import type { PlanTables } from "../tables/plan-tables";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { placeOf, type ColumnName } from "./place";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { moreRows } from "../wording/counts";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

/** Beyond it a spreadsheet no longer tells whole numbers apart, and sums and products may overflow. */
const largest = 1e15;

const figures = {
  benefits: ["baseline", "target", "unitValue", "weight", "triggerLag"],
  profile: ["planned"],
  activities: ["budget", "actualCost"],
  resources: ["planned", "committed", "actual"],
  objectives: ["weight"],
  baselines: ["baselineValue", "target", "unitValue"],
  sustainment: ["reviewEvery", "tolerance"],
} as const satisfies { readonly [K in keyof PlanTables]?: readonly ColumnName<K>[] };

export const tooLarge: Check = {
  rule: "too-large",
  severity: "Needs attention",
  ofReadings: "figures",
  help: "A figure is beyond 1,000,000,000,000,000, too large to calculate with.",
  mend: "Correct the figure, or count in thousands or millions",
  run(plan, report) {
    for (const { row, id } of plan.benefits) if (hasLarge(row)) inRow(plan, "benefits", row, id, report);
    for (const row of plan.profile) inRow(plan, "profile", row, row.benefitId, report);
    for (const row of plan.activities) inRow(plan, "activities", row, row.id, report);
    for (const row of plan.resources) inRow(plan, "resources", row, row.name, report);
    for (const row of plan.objectives) inRow(plan, "objectives", row, row.id, report);
    for (const row of plan.baselines) inRow(plan, "baselines", row, row.benefitId, report);
    for (const row of plan.sustainment) inRow(plan, "sustainment", row, row.benefitId, report);
    inMeasurements(plan, report);
  },
};

/** A look at the fields by their names tells most rows sooner than going through the list of columns. */
const hasLarge = ({ baseline, target, unitValue, weight, triggerLag }: BenefitRow): boolean =>
  isLarge(baseline) || isLarge(target) || isLarge(unitValue) || isLarge(weight) || isLarge(triggerLag);

const isLarge = (figure: number | undefined): boolean => figure !== undefined && Math.abs(figure) > largest;

function inRow<K extends keyof typeof figures>(plan: Plan, table: K, row: RowPlace, subject: string | undefined, report: (place: Place) => void): void {
  const values = row as unknown as Readonly<Record<string, unknown>>;
  for (const column of figures[table]) {
    const value = values[column];
    if (typeof value !== "number" || Math.abs(value) <= largest) continue;
    const place = placeOf(plan, table, row, subject, column as unknown as ColumnName<K>);
    report({ ...place, what: say`${place.column ?? column} is ${figureText(value)}, too large to calculate with` });
  }
}

function inMeasurements(plan: Plan, report: (place: Place) => void): void {
  const { actuals, rows, starts } = plan.measurements;
  let benefit = 0;
  let culprits: Culprits | undefined;
  let value = 0;
  const close = (): void => {
    if (culprits === undefined) return;
    report({
      ...logPlace(plan, culprits.row, "actual", plan.benefits[benefit]?.id ?? ""),
      what: say`Actual is ${figureText(value)} here${moreRows(culprits.count)} of this benefit, too large to calculate with`,
    });
    culprits = undefined;
  };
  for (let position = 0; position < actuals.length; position++) {
    const actual = actuals[position] as number;
    if (actual <= largest && actual >= -largest) continue;
    if (position >= (starts[benefit + 1] as number)) close();
    while (position >= (starts[benefit + 1] as number)) benefit++;
    const row = rows[position] as number;
    if (culprits === undefined || row < culprits.row) value = actual;
    culprits = addCulprit(culprits, row);
  }
  close();
}
