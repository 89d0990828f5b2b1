import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { Unreadable } from "../tables/column";
import { cellText } from "../wording/cell-text";
import { say } from "../words/say";
import type { RowSoFar } from "./column-readings";

/** The columns of Benefits that its money is worked out from, but for what is promised and measured. */
export type MoneyFactor = (typeof moneyFactors)[number];
const moneyFactors = ["unitValue", "deadweight", "attribution", "optimismBias", "confidence"] as const;

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
  /** The first factor of a row's money that cannot be read. */
  readonly moneyFactorOf: (row: { readonly index: number }) => MoneyFactor | undefined;
}

/**
 * Of a benefit with a factor of its money that cannot be read nobody knows what the money comes to, and of one without a readable Nature
 * not even which way it counts. A parent has neither money nor a Nature that counts.
 */
export function unreadCells(isParent: (id: string) => boolean): UnreadCells {
  const factors = new Map<number, MoneyFactor>();
  const isParentRow = ({ id }: RowSoFar): boolean => typeof id === "string" && isParent(id);
  /** Whether that leaves the row's money unknown. */
  const losesMoney = (name: string, row: RowSoFar): boolean => {
    const factor = moneyFactors.find((moneyFactor) => moneyFactor === name);
    if (factor === undefined || isParentRow(row) || row["category"] === "Non-financial" || row["kind"] === "Scale") return false;
    const index = row["index"] as number;
    if (!factors.has(index)) factors.set(index, factor);
    return true;
  };
  return {
    loss: (name, row, why) =>
      losesMoney(name, row)
        ? { why: new Unreadable(why.rule, say`${why.what}, so the money of this benefit is left out`, why.mend), stopsRow: false }
        : { why, stopsRow: name === "nature" && !isParentRow(row) },
    inWords: (name, row, header, cell) =>
      losesMoney(name, row)
        ? new Unreadable(
            "reason-not-figure",
            say`${header} says "${tidy(cellText(cell))}" instead of a number, so the money of this benefit is left out`,
            say`Enter the ${header} once it is known`,
          )
        : undefined,
    moneyFactorOf: ({ index }) => factors.get(index),
  };
}
