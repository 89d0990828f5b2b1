import { toldHeader } from "../tables/column";
import { assessWorkbook } from "../assessment/assess-workbook";
import { isoDate, type Day } from "../domain/day";
import { approvedPlan, approvedPlans, recordsDrop, type BaselineRow } from "../reading/approved-plans";
import { baselines } from "../tables/baselines";
import type { Benefit, Plan } from "../reading/plan";
import { headerOf } from "../reading/found-table";
import { lastReviewBy } from "../record/record-table";
import { sealNote, shownSeal } from "../record/seal";
import { figureFormat } from "../template/plan-formats";
import { newTableOf } from "../template/template";
import { toldTable } from "../template/told-table";
import { idKey, tidy } from "../parsing/text";
import { unitsOf } from "../reading/percent-scale";
import { unitFormat } from "../wording/quantity";
import type { AppendedColumn, Cell, NumberFormat, PlanSnapshot, PlanUpdate } from "../port/workbook";
import { longDate } from "../wording/days";
import { fieldChanges } from "./plan-fields";
import { say } from "../words/say";
import { plural } from "../wording/plural";

/** What is frozen under which name, by whose word and why. */
export interface FreezeRequest {
  readonly name: string;
  /** When it is frozen, and the status date; undefined takes the one of the Settings. */
  readonly takenOn: Day | undefined;
  readonly approvedBy: string;
  readonly reason: string | undefined;
}

export interface Freeze {
  readonly update: PlanUpdate;
  /** What was done, or why nothing was, in sentences. */
  readonly message: string;
  readonly frozenCount: number;
  /** Benefits that a finding stops, with the reason. */
  readonly leftOut: readonly { readonly id: string; readonly because: string }[];
}

/** Why a baseline cannot be frozen, in words for the person who asked for it. */
export class FreezeImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FreezeImpossible";
  }
}

const nothing: PlanUpdate = { newTables: [], tables: [], sheets: [] };

/**
 * Freezes the plan: appends the approved values of every benefit that is measured itself to Baselines. Where nothing changed since
 * each benefit was last frozen it changes nothing and says so. Throws {@link FreezeImpossible} for a name that is used already, a day
 * before the latest baseline, nobody who approves it, or a Baselines table that cannot hold it.
 */
export function freezeBaseline(snapshot: PlanSnapshot, request: FreezeRequest): Freeze {
  const { plan, standings } = assessWorkbook(snapshot, request.takenOn);
  const leaves = standings.filter(({ benefit }) => benefit.children.length === 0);
  const leftOut = leaves.flatMap(({ benefit, stop }) => (stop === undefined ? [] : [{ id: benefit.id, because: stop }]));
  const frozen = leaves.filter(({ stop }) => stop === undefined).map(({ benefit }) => benefit);
  const notes = [...leftOutNote(leftOut), ...droppedNote(plan)];
  if (frozen.length === 0) throw new FreezeImpossible([say`There is no benefit that can be frozen.`, ...notes].join(" "));
  if (isUnchanged(plan, frozen)) {
    return { update: nothing, message: [nothingChanged(plan), ...notes].join(" "), frozenCount: 0, leftOut };
  }
  const name = nameFor(plan, request);
  const approvedBy = tidy(request.approvedBy);
  if (approvedBy === "") throw new FreezeImpossible(say`Say who approved the plan: a baseline that nobody approved is none.`);
  const rows = frozen.map((benefit) => frozenRow(benefit, { name, takenOn: plan.statusDate, approvedBy, reason: reasonWithSeal(snapshot, plan, request) }));
  const message = [
    say`Froze ${plural(frozen.length, "# benefit", "# benefits")} as "${name}" on ${longDate(plan.statusDate)}, approved by ${approvedBy}.`,
    ...notes,
  ].join(" ");
  return { update: updateWith(plan, frozen, rows), message, frozenCount: frozen.length, leftOut };
}

/** The reason that was given, with the seal of the record that lay before those who approved. */
function reasonWithSeal(snapshot: PlanSnapshot, { statusDate }: Plan, { reason }: FreezeRequest): string | null {
  const last = lastReviewBy(snapshot, statusDate);
  const reasonGiven = tidy(reason ?? "");
  if (last === undefined) return reasonGiven || null;
  return [...(reasonGiven === "" ? [] : [reasonGiven.replace(/\.?$/, ".")]), `${sealNote(shownSeal(last.seal))}.`].join(" ");
}

type NewBaselineRow = { readonly [K in keyof (typeof baselines)["columns"]]: Cell };

const frozenRow = ({ id, row }: Benefit, stamp: Pick<NewBaselineRow, "name" | "takenOn" | "approvedBy" | "reason">): NewBaselineRow => ({
  ...stamp,
  benefitId: id,
  baselineValue: row.baseline ?? null,
  target: row.target ?? null,
  start: row.start ?? null,
  due: row.due ?? null,
  end: row.end ?? null,
  profile: row.profile ?? null,
  unitValue: row.unitValue ?? null,
});

function isUnchanged(plan: Plan, frozen: readonly Benefit[]): boolean {
  const { byBenefit } = approvedPlans(plan);
  const positions = new Map(plan.benefits.map((benefit, position) => [benefit, position]));
  return frozen.every((benefit) => {
    const rows = byBenefit[positions.get(benefit) ?? -1] ?? [];
    const latest = rows[rows.length - 1];
    return latest !== undefined && !recordsDrop(latest) && fieldChanges(approvedPlan(latest), benefit.row).length === 0;
  });
}

/** The name of a new baseline: not blank, not used, and not taken before the latest one. */
function nameFor(plan: Plan, request: FreezeRequest): string {
  const name = tidy(request.name);
  if (name === "") throw new FreezeImpossible(say`Name the baseline, for instance Business case.`);
  const used = plan.baselines.find((row) => row.name !== undefined && idKey(row.name) === idKey(name));
  if (used !== undefined)
    throw new FreezeImpossible(
      used.takenOn === undefined
        ? say`There is a baseline "${used.name ?? name}" already. Frozen rows are never changed: choose another name.`
        : say`There is a baseline "${used.name ?? name}" already, of ${isoDate(used.takenOn)}. Frozen rows are never changed: choose another name.`,
    );
  const last = latestOf(plan);
  if (last?.takenOn !== undefined && last.takenOn > plan.statusDate)
    throw new FreezeImpossible(
      say`"${last.name ?? say`A baseline`}" was frozen later, on ${isoDate(last.takenOn)}. A baseline is frozen after those before it: name a later day.`,
    );
  return name;
}

const latestOf = (plan: Plan): BaselineRow | undefined =>
  plan.baselines.reduce<BaselineRow | undefined>((latest, row) => ((row.takenOn ?? 0) >= (latest?.takenOn ?? 0) ? row : latest), undefined);

function nothingChanged(plan: Plan): string {
  const last = latestOf(plan);
  if (last === undefined) return say`Nothing changed since the last baseline, so nothing was frozen.`;
  const name = last.name ?? say`the last baseline`;
  return last.takenOn === undefined
    ? say`Nothing changed since "${name}", so nothing was frozen.`
    : say`Nothing changed since "${name}", of ${isoDate(last.takenOn)}, so nothing was frozen.`;
}

const leftOutNote = (leftOut: Freeze["leftOut"]): readonly string[] =>
  leftOut.length === 0 ? [] : [say`Left out, since a finding stops the row: ${leftOut.map(({ id, because }) => `${id} (${because})`).join("; ")}.`];

/** A drop is never frozen by the way: somebody has to record it. */
function droppedNote(plan: Plan): readonly string[] {
  const ids = [...approvedPlans(plan).dropped.values()].flatMap((rows) => {
    const latest = rows[rows.length - 1];
    return latest === undefined || recordsDrop(latest) ? [] : [latest.benefitId ?? ""];
  });
  return ids.length === 0
    ? []
    : [say`Approved before and no longer among the benefits: ${ids.join(", ")}. Record an approved drop as a row of Baselines without Target and Due.`];
}

function updateWith(plan: Plan, frozen: readonly Benefit[], rows: readonly NewBaselineRow[]): PlanUpdate {
  const names = Object.keys(baselines.columns) as (keyof NewBaselineRow)[];
  const formats = (name: keyof NewBaselineRow): readonly (NumberFormat | null)[] | undefined =>
    name === "baselineValue" || name === "target"
      ? frozen.map(({ row }) => unitFormat(unitsOf(row, plan.settings.currency), "reading") ?? figureFormat(row[name === "target" ? name : "baseline"]))
      : undefined;
  const found = plan.found.baselines;
  if (found === undefined) {
    const byColumn = names.map((name) => (name === "unitValue" ? frozen.map(({ row }) => figureFormat(row.unitValue)) : formats(name)));
    return {
      ...nothing,
      newTables: [{ ...toldTable(newTableOf(baselines, rows)), formats: rows.map((_, row) => byColumn.map((columnFormats) => columnFormats?.[row] ?? null)) }],
    };
  }
  const used = names.filter((name) => rows.some((row) => row[name] !== null));
  const missing = used.filter((name) => !found.columns.byName.has(name)).map((name) => toldHeader(baselines.columns[name]));
  if (missing.length > 0)
    throw new FreezeImpossible(
      say`The Baselines table has no column ${missing.map((header) => `"${header}"`).join(", ")}. Add it, so that nothing approved is lost, and freeze again.`,
    );
  const columns = used.map((name): AppendedColumn => {
    const columnFormats = formats(name);
    const { format } = baselines.columns[name];
    return {
      header: headerOf(found, name),
      cells: rows.map((row) => row[name]),
      ...(format === undefined ? {} : { format }),
      ...(columnFormats === undefined ? {} : { formats: columnFormats }),
    };
  });
  const key = { header: headerOf(found, "benefitId"), cells: found.asRead("benefitId")?.cells ?? [] };
  return { ...nothing, appendedRows: [{ table: baselines.name, key, columns }] };
}
