import type { PlanTable } from "../register/plan-table";
import { namesOf } from "../words/known-names";
import type { Plan } from "./plan";
import { told } from "../words/say";

/**
 * What the sheets of a plan are called that have the names of their tables in another language than the one in force, by table: whoever is
 * told of Rôles looks for it in vain in an English plan. A sheet with a name of its own is told by its table, as a register is.
 */
export const sheetsOtherwise = (tables: readonly PlanTable[]): ReadonlyMap<string, string> =>
  new Map(
    tables.flatMap(({ name, sheet, source }) =>
      source === undefined && sheet !== told(name) && namesOf(name).includes(sheet) ? [[name, sheet] as const] : [],
    ),
  );

/** The same of a plan that is read. */
export const sheetsOfPlan = ({ found }: Pick<Plan, "found">): ReadonlyMap<string, string> =>
  sheetsOtherwise(Object.values(found).flatMap((table) => (table === undefined ? [] : [table.snapshot])));

/** A place of the plan with the name of its sheet, where that is another than its table is told by. */
export const withSheet = <Place extends { readonly table: string }>(place: Place, sheets: ReadonlyMap<string, string>): Place & { readonly sheet?: string } => {
  const sheet = sheets.get(place.table);
  return sheet === undefined ? place : { ...place, sheet };
};
