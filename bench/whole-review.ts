import { followPlan, reviewPlan, type PlanSnapshot } from "#core";
import { hostMeans } from "../command-line/host-means";
import { syntheticStatusDate } from "./synthetic-plan";

/** A review with each of its parts asked for, as the command line has it: what is to be written, what was found, and all of the result. */
export function wholeReview(plan: PlanSnapshot): readonly unknown[] {
  const { update, findings, result, curve } = reviewPlan(plan, syntheticStatusDate, undefined, hostMeans);
  return [...all(update), findings, ...all(result), ...all(result.record ?? {}), curve];
}

/** What a pane shows of a plan in which nothing is written: no sheets, and so no seal. */
export function shownReview(plan: PlanSnapshot, reviewOf = reviewPlan): readonly unknown[] {
  const { findings, result, curve } = reviewOf(plan, syntheticStatusDate);
  return [findings, result.plan, result.totals, result.benefits, result.board, result.businessCase, result.since, curve];
}

/** A pane that follows a plan, each time after one more reading was changed. */
export function followedEdits(plan: PlanSnapshot): () => readonly unknown[] {
  const follow = followPlan();
  let now = plan;
  let edits = 0;
  shownReview(now, follow);
  return () => {
    now = withReading(now, 1_234 + 777 * edits, edits++);
    return shownReview(now, follow);
  };
}

/** One figure of the log changed, in a list of its own; all other columns stay the very same. */
function withReading({ tables }: PlanSnapshot, row: number, actual: number): PlanSnapshot {
  const changed = tables.map((table) => {
    if (table.name !== "Measurements") return table;
    const columns = table.columns.map((column) => {
      if (column.header !== "Actual") return column;
      const cells = column.cells.slice();
      cells[row] = actual;
      return { ...column, cells };
    });
    return { ...table, columns };
  });
  return { tables: changed };
}

const all = (parts: object): readonly unknown[] => Object.values(parts) as readonly unknown[];
