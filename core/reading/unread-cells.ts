import { countedIn } from "../parsing/counted-in";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { Unreadable } from "../tables/column";
import { cellText } from "../wording/cell-text";
import { say } from "../words/say";
import type { RowSoFar } from "./column-readings";

/** The columns of Benefits that its money is worked out from, but for what is promised and measured; Category says whether there is any, and what it is told with. */
export type MoneyFactor = (typeof moneyFactors)[number];
const moneyFactors = ["category", "unit", "unitValue", "deadweight", "attribution", "optimismBias", "confidence"] as const;

/** What a benefit waits for before it starts, and for how long. */
export type TriggerCell = "trigger" | "triggerLag";

/** What a cell that cannot be read does to its row beyond being blank there. */
export interface Loss {
  /** What is told of it. */
  readonly why: Unreadable;
  readonly stopsRow: boolean;
}

/** What the cells of Benefits that cannot be read leave unknown. */
export interface UnreadCells {
  readonly loss: (name: string, row: RowSoFar, why: Unreadable) => Loss;
  /** Why a cell that holds words in place of its figure is no blank one; undefined where it is. */
  readonly inWords: (name: string, row: RowSoFar, header: string, cell: Cell) => Unreadable | undefined;
  /** The first factor of a row's money that cannot be read. Of a parent's the Category alone, which those below it take from it. */
  readonly moneyFactorOf: (row: { readonly index: number }) => MoneyFactor | undefined;
  /** What cannot be read of what a row waits for. */
  readonly triggerCellOf: (row: { readonly index: number }) => TriggerCell | undefined;
}

/**
 * Of a benefit with a factor of its money that cannot be read nobody knows what the money comes to; of one without a readable Nature not even
 * which way it counts, without a readable End not whether it goes on, and without a readable Profile not what is planned by now. A parent has
 * neither money nor a plan of its own.
 */
export function unreadCells(isParent: (id: string) => boolean): UnreadCells {
  const factors = new Map<number, MoneyFactor>();
  const triggers = new Map<number, TriggerCell>();
  const isParentRow = ({ id }: RowSoFar): boolean => typeof id === "string" && isParent(id);
  /** Whether that leaves the row's money unknown. */
  const losesMoney = (name: string, row: RowSoFar): boolean => {
    const factor = moneyFactors.find((moneyFactor) => moneyFactor === name);
    const isInherited = factor === "category" && isParentRow(row);
    // A unit that cannot be read may be the plan's money, which needs no value of its own.
    if (factor === "unit" && (row["kind"] !== "Flow" || (row["unitValue"] ?? undefined) !== undefined)) return false;
    if (factor === undefined || (isParentRow(row) && !isInherited) || row["category"] === "Non-financial" || row["kind"] === "Scale") return false;
    const index = row["index"] as number;
    if (!factors.has(index)) factors.set(index, factor);
    return !isInherited && (factor !== "category" || namesMoney(row));
  };
  const stops = (name: string, row: RowSoFar, why: Unreadable): Loss | undefined => {
    const consequence = isParentRow(row) ? undefined : consequences[name]?.(row, why.what);
    return consequence === undefined ? undefined : { why: new Unreadable(why.rule, consequence, why.mend), stopsRow: true };
  };
  return {
    loss: (name, row, why) => {
      if (name === "trigger" || name === "triggerLag") triggers.set(row["index"] as number, name);
      if (losesMoney(name, row))
        return { why: new Unreadable(why.rule, say`${why.what}, so the money of this benefit is left out`, why.mend), stopsRow: false };
      return stops(name, row, why) ?? { why, stopsRow: false };
    },
    inWords: (name, row, header, cell) =>
      losesMoney(name, row)
        ? new Unreadable(
            "reason-not-figure",
            say`${header} says "${tidy(cellText(cell))}" instead of a number, so the money of this benefit is left out`,
            say`Enter the ${header} once it is known`,
          )
        : undefined,
    moneyFactorOf: ({ index }) => factors.get(index),
    triggerCellOf: ({ index }) => triggers.get(index),
  };
}

/** The cells of a frozen row that its plan comes from: what one of them said that cannot be read is not what the row of today says. */
const frozenCells: ReadonlySet<string> = new Set(["baselineValue", "target", "start", "due", "end", "profile", "unitValue"]);

/** What the cells of Baselines that cannot be read leave unknown: `rows` gathers the rows that do not count. */
export const unreadFrozen = (rows: Set<number>): Pick<UnreadCells, "loss" | "inWords"> => ({
  loss: (name, row, why) => {
    if (!frozenCells.has(name)) return { why, stopsRow: false };
    rows.add(row["index"] as number);
    return { why: new Unreadable(why.rule, say`${why.what}, so this frozen row does not count`, why.mend), stopsRow: true };
  },
  inWords: () => undefined,
});

/** What follows where a cell cannot be read without which a row is not judged; undefined of a row that does without it. */
const consequences: Readonly<Record<string, (row: RowSoFar, what: string) => string | undefined>> = {
  nature: (_, what) => what,
  end: (_, what) => say`${what}, so nobody knows whether this benefit has ended`,
  profile: ({ kind, direction }, what) => (hasRamp(kind, direction) ? say`${what}, so nobody knows how much of this benefit is planned by now` : undefined),
};

/** A milestone comes at one go, and a value to keep is planned whole from Start. */
const hasRamp = (kind: unknown, direction: unknown): boolean =>
  kind !== "Milestone" && direction !== "Maintain" && direction !== "At least" && direction !== "At most";

/** Whether a row says what its money comes to: by a value of a unit, or since its unit is money. */
const namesMoney = ({ unitValue, unit }: RowSoFar): boolean =>
  (unitValue ?? undefined) !== undefined || (typeof unit === "string" && countedIn(unit).currency !== undefined);
