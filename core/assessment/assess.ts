import type { Check } from "../checks/check";
import { settingCalled } from "../reading/plan-settings";
import { checks } from "../checks/index";
import { noPlanIn } from "./no-plan";
import { ReviewImpossible } from "./review-impossible";
import type { Day } from "../domain/day";
import { standings, type Leaves, type Standing } from "../standing/standing";
import { triggerEffect } from "../schedule/trigger-effects";
import { findingList } from "../reading/findings";
import { noWrittenColumns, type WrittenColumns } from "../reading/written-columns";
import { sheetsOtherwise } from "../reading/sheet-names";
import { isDated, type Plan } from "../reading/plan";
import { missingCells } from "../reading/resolve-benefits";
import { readAgain, type PlanRead } from "../reading/read-again";
import { planTables } from "../tables/plan-tables";
import { namesText } from "../wording/counts";
import type { Finding, PlanSnapshot } from "../port/workbook";
import { namingAs } from "../words/naming";
import { say, told } from "../words/say";

/** What a plan looks like at a date, before anything is written. */
export interface Assessment {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  /** Where every benefit stands. */
  readonly standings: readonly Standing[];
}

/** An assessment with what the next one of the same plan can take from it. */
export interface Assessed extends Assessment {
  /** Where each row stands by itself, for what needs not all of them. */
  readonly leaves: Leaves;
  readonly read: PlanRead;
  /** What each check found, in their order. */
  readonly checked: readonly (readonly Finding[])[];
  /** 1 for a benefit that stands as in the assessment before: by the same row and the same readings. */
  readonly unchanged: Uint8Array;
}

/**
 * Reads and checks the plan; where the benefits stand is computed when it is first asked for. `own` tells which columns an earlier review wrote; left out: none.
 * `before` is the last assessment of the plan, of which all is taken that nothing has changed.
 */
export function assess(snapshot: PlanSnapshot, statusDate?: Day, written?: WrittenColumns, before?: Assessed): Assessed {
  const { plan, findings, stops, read, checked } = checkedPlan(snapshot, statusDate, written, before);
  const known = read.isSameButReadings ? before?.standings : undefined;
  const stood = standings(plan, stoppedRows(plan, findings, stops), triggerEffect, known);
  return {
    plan,
    findings,
    leaves: stood.leaves,
    get standings() {
      return stood.all;
    },
    read,
    checked,
    unchanged: stood.unchanged,
  };
}

/** The plan as it is read, with all that is wrong in it, and the rows of Benefits that are stopped. */
export function checkedPlan(
  snapshot: PlanSnapshot,
  statusDate?: Day,
  written?: WrittenColumns,
  before?: Assessed,
): Omit<Assessed, "leaves" | "standings" | "unchanged"> & { readonly stops: ReadonlyMap<number, string> } {
  return namingAs(sheetsOtherwise(snapshot.tables), () => planWithFindings(snapshot, statusDate, written, before));
}

function planWithFindings(
  snapshot: PlanSnapshot,
  statusDate: Day | undefined,
  written: WrittenColumns | undefined,
  before: Assessed | undefined,
): ReturnType<typeof checkedPlan> {
  const list = findingList(["Benefits"]);
  const again = readAgain(snapshot, statusDate, list, written ?? noWrittenColumns, before?.read);
  const plan = again.plan;
  // Of cells that stand in no workbook nothing else could be taken for the benefits.
  if (written !== undefined && plan.found.benefits === undefined) throw noPlanIn(snapshot);
  if (!isDated(plan)) {
    const unread = again.found.find(({ table, subject }) => table === "Settings" && subject !== null && settingCalled(subject) === "statusDate");
    if (unread !== undefined) throw new ReviewImpossible(say`There is no status date: ${unread.what}. ${unread.mend}, or name one for this review.`);
    throw new ReviewImpossible(say`There is no status date. Enter one on the Settings sheet ("Status date"), or name one for this review.`);
  }
  const isKnown = ({ ofReadings }: Check): boolean =>
    again.isSameButReadings && (ofReadings === undefined || (ofReadings === "days" && again.isSameButFigures));
  const checked = checks.map((check, place) => (isKnown(check) ? before?.checked[place] : undefined) ?? foundBy(check, plan));
  for (const found of checked) for (const finding of found) list.add(finding);
  return { plan, findings: list.all(), stops: list.stops("Benefits"), read: again, checked };
}

function foundBy(check: Check, plan: Plan): readonly Finding[] {
  const found: Finding[] = [];
  const mend = told(check.mend);
  check.run(plan, (place) =>
    found.push({
      rule: check.rule,
      severity: check.severity,
      table: place.table,
      row: place.row ?? null,
      column: place.column ?? null,
      subject: place.subject ?? null,
      what: place.what,
      mend: place.mend ?? mend,
    }),
  );
  return found;
}

/** The first reason that stops each row, by position of the benefit: a finding of its own, else a column that is not there. */
function stoppedRows(plan: Plan, findings: readonly Finding[], stops: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const absent = findings.flatMap(({ rule, table, column }) => (rule === "missing-column" && table === "Benefits" && column !== null ? [column] : []));
  const byPosition = new Map<number, string>();
  if (stops.size === 0 && absent.length === 0) return byPosition;
  plan.benefits.forEach(({ row, change, children }, position) => {
    const what = stops.get(row.sheetRow);
    if (what !== undefined) byPosition.set(position, what);
    else if (change === undefined && children.length === 0) {
      const missing = missingCells(row).map((name) => told(planTables.benefits.columns[name].header));
      const columns = missing.filter((header) => absent.includes(header));
      if (columns.length > 0) byPosition.set(position, say`Benefits has no column ${namesText(columns)}`);
    }
  });
  return byPosition;
}
