import { checks } from "../checks/index";
import type { Day } from "../domain/day";
import { standings, type Standing } from "../standing/standing";
import { triggerEffects } from "../schedule/trigger-effects";
import { findingList } from "../reading/findings";
import { missingCells, readPlan, type Plan } from "../reading/plan";
import { planTables } from "../tables/plan-tables";
import { namesText } from "../wording/counts";
import type { Finding, PlanSnapshot } from "../port/workbook";

/** What a plan looks like at a date, before anything is written. */
export interface Assessment {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly standings: readonly Standing[];
}

/** What stops a review as a whole, with the words for the person who asked for it. */
export class ReviewImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ReviewImpossible";
  }
}

/** Reads and checks the plan and computes where every benefit stands. */
export function assess(snapshot: PlanSnapshot, statusDate?: Day): Assessment {
  const { plan, findings } = checkedPlan(snapshot, statusDate);
  return { plan, findings, standings: standings(plan, stoppedRows(plan, findings), triggerEffects(plan)) };
}

/** The plan as it is read, and all that is wrong in it. */
export function checkedPlan(snapshot: PlanSnapshot, statusDate?: Day): Omit<Assessment, "standings"> {
  const list = findingList(["Benefits"]);
  const read = readPlan(snapshot, statusDate, list);
  if (read.statusDate === undefined) {
    throw new ReviewImpossible('There is no status date. Enter one on the Settings sheet ("Status date"), or name one for this review.');
  }
  const plan: Plan = { ...read, statusDate: read.statusDate };
  for (const check of checks) {
    check.run(plan, (place) =>
      list.add({
        rule: check.rule,
        severity: check.severity,
        table: place.table,
        row: place.row ?? null,
        column: place.column ?? null,
        subject: place.subject ?? null,
        what: place.what,
        mend: place.mend ?? check.mend,
      }),
    );
  }
  return { plan, findings: list.all() };
}

/** The first reason that stops each row, by position of the benefit: a finding of its own, else a column that is not there. */
function stoppedRows(plan: Plan, findings: readonly Finding[]): ReadonlyMap<number, string> {
  const stops = stoppedByFindings(plan, findings);
  const absent = findings.flatMap(({ rule, table, column }) => (rule === "missing-column" && table === "Benefits" && column !== null ? [column] : []));
  if (absent.length === 0) return stops;
  plan.benefits.forEach(({ row, change, children }, position) => {
    if (change !== undefined || children.length > 0 || stops.has(position)) return;
    const columns = missingCells(row).map((name) => planTables.benefits.columns[name].header);
    const missing = columns.filter((header) => absent.includes(header));
    if (missing.length > 0) stops.set(position, `Benefits has no column ${namesText(missing)}`);
  });
  return stops;
}

function stoppedByFindings(plan: Plan, findings: readonly Finding[]): Map<number, string> {
  const stops = new Map<number, string>();
  const stopping = findings.filter(({ severity, table, row }) => severity === "Stops the row" && table === "Benefits" && row !== null);
  if (stopping.length === 0) return stops;
  const byRow = new Map<number | null, number>(plan.benefits.map(({ row }, position) => [row.sheetRow, position]));
  for (const { row, what } of stopping) {
    const position = byRow.get(row);
    if (position !== undefined && !stops.has(position)) stops.set(position, what);
  }
  return stops;
}
