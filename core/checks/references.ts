import type { Plan } from "../reading/plan";
import type { PlanTables } from "../tables/plan-tables";
import type { RowPlace } from "../tables/table";
import { idKey } from "../parsing/text";
import { oncePerPlan } from "./once-per-plan";
import type { ColumnName } from "./place";
import { cellText } from "../wording/cell-text";

export type Target = "benefits" | "activities" | "objectives";

interface ReferenceColumn {
  readonly table: Exclude<keyof PlanTables, "measurements" | "settings">;
  readonly column: string;
  readonly to: Target;
}

const from = <K extends ReferenceColumn["table"]>(table: K, column: ColumnName<K>, to: Target): ReferenceColumn => ({ table, column, to });

/** Every column that names rows of another table. Measurements are resolved by the reading. */
const referenceColumns: readonly ReferenceColumn[] = [
  from("benefits", "parent", "benefits"),
  from("benefits", "objective", "objectives"),
  from("benefits", "trigger", "activities"),
  from("profile", "benefitId", "benefits"),
  from("activities", "enables", "benefits"),
  from("activities", "dependsOn", "activities"),
  from("roles", "benefitId", "benefits"),
  from("roles", "activityId", "activities"),
  from("resources", "benefitId", "benefits"),
  from("resources", "activityId", "activities"),
  from("alignment", "benefitId", "benefits"),
  from("alignment", "objectiveId", "objectives"),
  from("sustainment", "benefitId", "benefits"),
  from("baselines", "benefitId", "benefits"),
];

export interface Reference {
  readonly table: ReferenceColumn["table"];
  readonly column: ColumnName<ReferenceColumn["table"]>;
  readonly to: Target;
  readonly row: RowPlace;
  /** The row's own ID or name, where it has one. */
  readonly subject: string | undefined;
  /** The ID as it was read, and as it was typed; these differ by spaces at the most. */
  readonly id: string;
  readonly written: string;
  /** The position of the row that is meant, and its ID; undefined where there is none. */
  readonly meant: { readonly position: number; readonly id: string } | undefined;
}

/**
 * Every reference that is unknown or spelled differently from the ID that it means; the many that are right are left out.
 * Where the table referred to is not in the workbook at all, its references are left alone.
 */
export const oddReferences = oncePerPlan((plan: Plan): readonly Reference[] => {
  const odd: Reference[] = [];
  for (const { table, column, to } of referenceColumns) {
    const raw = plan.found[table]?.columns.byName.get(column)?.cells;
    if (raw === undefined || plan.found[to] === undefined) continue;
    const targets: readonly { readonly id: string | undefined }[] = plan[to];
    const positionOf = { benefits: plan.benefitOf, activities: plan.activityOf, objectives: plan.objectiveOf }[to];
    const rows: readonly RowPlace[] = table === "benefits" ? plan.benefits.map((benefit) => benefit.row) : plan[table];
    for (const row of rows) {
      // Most cells are the very words of one ID; only a list is cut where an ID may have a comma.
      const cell = raw[row.index];
      if (typeof cell === "string" && table !== "activities" && targets[positionOf.get(cell) ?? -1]?.id === cell) continue;
      const values = row as unknown as Readonly<Record<string, unknown>>;
      const value = values[column] as string | readonly string[] | undefined;
      if (value === undefined) continue;
      for (const id of typeof value === "string" ? [value] : value) {
        const written = typeof value === "string" ? cellText(cell) : id;
        const position = positionOf.get(id) ?? positionOf.get(idKey(id));
        const meantId = position === undefined ? undefined : targets[position]?.id;
        if (meantId === written) continue;
        const subject = [values["id"], values["name"], values["person"]].find((text): text is string => typeof text === "string");
        const meant = position === undefined || meantId === undefined ? undefined : { position, id: meantId };
        odd.push({ table, column: column as Reference["column"], to, row, subject, id, written, meant });
      }
    }
  }
  return odd;
});
