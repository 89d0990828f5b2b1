import type { Kind, Nature } from "../domain/kind";
import type { Direction } from "../domain/direction";
import type { ProfileName } from "../domain/ramp";
import { judgedChange } from "../domain/judged-change";
import type { PlannedChange } from "../domain/planned-change";
import type { ApprovedPlan } from "../domain/plan-variance";
import { defaultTolerances, type ToleranceBasis } from "../domain/status";
import { delayCost } from "../domain/trigger-effect";
import { benefits } from "../tables/benefits";
import type { Benefit } from "../reading/plan";
import { figuresOf, type Standing } from "../standing/standing";

/**
 * A benefit in a few words, for worked examples. Days count from Start = 0, those of a flow, whose first day is a whole one, from
 * the eve of Start; what is left out takes the usual value.
 */
export interface ExamplePlan {
  readonly kind?: Kind;
  readonly nature?: Nature;
  readonly direction?: Direction;
  readonly profile?: ProfileName;
  readonly baseline?: number | "blank";
  readonly target?: number;
  /** Day of Due; 100 when left out. */
  readonly due?: number;
  /** The day of End; without one when left out. */
  readonly end?: number;
  /** The day that is looked at; 50, half way, when left out. */
  readonly day?: number;
  /** Days and readings. */
  readonly readings?: readonly (readonly [day: number, actual: number])[];
  readonly validated?: boolean;
  readonly frequency?: number;
  /** The row's tolerances, and what they count in. */
  readonly amber?: number;
  readonly red?: number;
  readonly basis?: ToleranceBasis;
  /** How far short of Target a reading may fall after Due, in the KPI's unit. */
  readonly tolerance?: number;
  /** The day on which it passes to the line. */
  readonly handover?: number;
  /** By how many days its trigger moves it. */
  readonly shift?: number;
  /** Money per unit. */
  readonly unitValue?: number;
  /** What a baseline was frozen with; Due in days from Start. Left out: nothing was frozen. */
  readonly approved?: { readonly baseline?: number; readonly target?: number; readonly due?: number };
}

/** Day 0 of the examples, 2026-01-01. */
const start = 46023;

/** The standing of an example, as the review would make it. */
export function exampleStanding(example: ExamplePlan): Standing {
  const { nature = "Benefit", kind = "Flow", direction = "Increase", target = 100 } = example;
  const baseline = example.baseline === "blank" ? undefined : (example.baseline ?? 0);
  const change = judgedChange({
    nature,
    kind,
    direction,
    baseline,
    target,
    start: kind === "Flow" ? start + 1 : start,
    due: start + (example.due ?? 100),
    end: example.end === undefined ? undefined : start + example.end,
    profile: example.profile ?? "Linear",
    table: undefined,
  });
  const pairs = example.readings ?? [];
  const readings = {
    days: pairs.map(([day]) => start + day),
    actuals: pairs.map(([, actual]) => actual),
    validated: pairs.map(() => (example.validated === true ? 1 : 0)),
    from: 0,
    to: pairs.length,
  };
  const day = start + (example.day ?? 50);
  const benefit: Benefit = {
    row: exampleRow(change, example.frequency ?? 31),
    id: "B-01",
    name: "Example",
    parent: undefined,
    owner: "Sales manager",
    objective: undefined,
    category: undefined,
    validator: undefined,
    children: [],
    change,
    observed: undefined,
    unreadFactor: undefined,
    unreadTrigger: undefined,
    tolerances: {
      ...defaultTolerances,
      amber: example.amber ?? defaultTolerances.amber,
      red: example.red ?? defaultTolerances.red,
      basis: example.basis ?? "Share",
    },
    weight: 1,
  };
  const terms = { handover: example.handover === undefined ? undefined : start + example.handover, tolerance: example.tolerance };
  const { shift, unitValue } = example;
  const cost = unitValue === undefined || shift === undefined ? undefined : delayCost(change, unitValue, shift, day);
  return {
    benefit,
    day,
    planStart: start,
    horizons: { short: 12, mid: 36 },
    readings,
    stop: undefined,
    rollup: undefined,
    ...figuresOf(benefit, change, readings, day, terms),
    trigger: shift === undefined ? undefined : { activity: 0, days: shift, delayCost: cost },
    approved: example.approved === undefined ? undefined : { first: frozen(example.approved), latest: frozen(example.approved) },
  };
}

/** An approved plan from what an example says of it. */
const frozen = ({ baseline, target, due }: NonNullable<ExamplePlan["approved"]>): ApprovedPlan => ({
  baseline,
  target,
  start,
  due: due === undefined ? undefined : start + due,
  end: undefined,
  profile: undefined,
  unitValue: undefined,
});

/** A row with everything filled in that evidence asks for. */
function exampleRow(change: PlannedChange, frequency: number): Benefit["row"] {
  const blank: unknown = Object.fromEntries(Object.keys(benefits.columns).map((name) => [name, undefined]));
  const { nature, kind, direction, target, start: first, due, end } = change;
  const planned = { nature, kind, direction, baseline: change.isBaselineBlank === true ? undefined : change.baseline, target, start: first, due, end };
  const words = { id: "B-01", name: "Example", owner: "Sales manager", dataSource: "Report" };
  return { ...(blank as Benefit["row"]), ...planned, ...words, index: 0, sheetRow: 2, frequency };
}
