import type { Status } from "../domain/status";
import { phrase } from "../words/say";

/** The version of the shape; it rises when a key changes its meaning or goes. */
export const boardVersion = 1;

/** By what the benefits of many plans are grouped. */
export const groupings = phrase(["organisation", "objective", "owner", "category"]);
export type Grouping = (typeof groupings)[number];

/**
 * Many plans at one review date, for the page, the workbook, machines and the pane: shares 0…1, days as ISO dates, money in its own
 * currency, unknown as null. Sums were made of whole numbers (method §12).
 */
export interface BoardFigures {
  readonly version: typeof boardVersion;
  readonly asOf: string;
  /** The review date that it is compared with; null where there is none before. */
  readonly since: string | null;
  readonly by: Grouping;
  readonly counts: BoardCounts;
  /** The whole portfolio, each plan once by its Plan weight, and each benefit once by its weight. */
  readonly byPlan: BoardIndex;
  readonly byBenefit: BoardIndex;
  /** As they stood at `since`; null where there is none. */
  readonly before: { readonly byPlan: BoardIndex; readonly byBenefit: BoardIndex; readonly counts: BoardCounts } | null;
  readonly statusCounts: Readonly<Record<Status, number>>;
  /** One line for each currency, price date and category: never added up across them. */
  readonly money: readonly BoardMoney[];
  /** The same money by the calendar years in which it came; empty of a review that was made before months were kept. */
  readonly years: readonly BoardYear[];
  readonly slips: readonly { readonly band: SlipBand; readonly benefits: number }[];
  /** By the largest number of benefits first. */
  readonly groups: readonly BoardGroup[];
  readonly moved: BoardMoved | null;
  /** What is promised now against what was first approved: one line for each currency, price date and category. */
  readonly promises: readonly BoardPromise[];
  /** The benefits furthest behind plan: by money where they have some, the others by their share. At most {@link mostListed} of each. */
  readonly gaps: readonly BoardGap[];
  /** Plans whose every due benefit has stopped being read, the longest silence first. */
  readonly silent: readonly BoardSilent[];
  /** The same source, day and amount claimed by two plans; the largest first, at most {@link mostListed}. */
  readonly sameSource: readonly BoardSameSource[];
  readonly sameSourceCount: number;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly findings: number; readonly plans: number }[];
  /** All plans that are registered, by organisation and name; `state` says which are counted. */
  readonly plans: readonly BoardPlan[];
  /** What is not counted as it should be: files that could not be read, copies, second versions. */
  readonly troubles: readonly { readonly path: string; readonly state: FileState; readonly says: string }[];
}

/** So many lines a list shows; the counts say how many there are. */
export const mostListed = 50;

/** A file as it was found: the plan of it is counted, or why not. */
export const fileStates = phrase(["counted", "copy", "other version", "unreadable", "gone", "no plan", "forgotten"]);
export type FileState = (typeof fileStates)[number];

/**
 * Counted: looked at for this date. Kept: cannot be read today, its last figures count and bear their date. The others are in no total: gone,
 * never read since it was found, or waiting, because the review was broken off before it.
 */
export const planStates = phrase(["counted", "kept", "gone", "never read", "waiting"]);
export type PlanState = (typeof planStates)[number];

export interface BoardCounts {
  /** All plans that were known at the date, gone ones too. */
  readonly registered: number;
  /** Those in the totals: read for the date, and kept with older figures. */
  readonly counted: number;
  readonly kept: number;
  readonly gone: number;
  readonly neverRead: number;
  readonly waiting: number;
  /** The leaf benefits of the plans that are counted. */
  readonly benefits: number;
}

export interface BoardIndex {
  readonly cappedIndex: number | null;
  readonly coverage: number | null;
  readonly pessimisticIndex: number | null;
}

export interface BoardMoney {
  /** Null where the plans name none. */
  readonly currency: string | null;
  /** The day whose prices it is in; null where the plans do not say. */
  readonly priceDate: string | null;
  readonly category: string;
  readonly benefits: number;
  /** How many of them have money that can be computed. */
  readonly valued: number;
  readonly planned: number;
  /** The plan before Optimism bias and Confidence, which what is claimed is ahead of or behind; only where they change it. */
  readonly plannedUnadjusted?: number;
  readonly claimed: number;
  readonly validated: number;
}

/** What of the money to date came in a calendar year. */
export interface BoardYear extends Pick<BoardMoney, "currency" | "priceDate" | "category" | "planned" | "plannedUnadjusted" | "claimed" | "validated"> {
  readonly year: number;
}

/** In months; unknown: it has no slip to tell. */
export const slipBands = ["early", "on time", "up to 3 late", "up to 6 late", "up to 12 late", "over 12 late", "unknown"] as const;
export type SlipBand = (typeof slipBands)[number];

export interface BoardGroup {
  readonly name: string;
  readonly plans: number;
  readonly benefits: number;
  readonly index: BoardIndex;
  readonly statusCounts: Readonly<Record<Status, number>>;
  readonly money: readonly BoardMoney[];
}

/** By what a status moved (method §11). */
export const boardCauses = phrase(["by readings", "by a change of the plan", "by time alone"]);
export type BoardCause = (typeof boardCauses)[number];

export interface BoardMoved {
  /** How many statuses moved, in all and by what. */
  readonly count: number;
  readonly byCause: Readonly<Record<BoardCause, { readonly better: number; readonly worse: number; readonly other: number }>>;
  /** The worst first, at most {@link mostListed}. */
  readonly list: readonly {
    readonly plan: number;
    readonly id: string;
    readonly name: string;
    readonly from: Status;
    readonly to: Status;
    readonly cause: BoardCause;
  }[];
  readonly plansAdded: number;
  readonly plansGone: number;
  readonly benefitsAdded: number;
  readonly benefitsGone: number;
}

export interface BoardPromise {
  readonly currency: string | null;
  readonly priceDate: string | null;
  readonly category: string;
  /** How many benefits have both; how many promise less than what was first approved. */
  readonly benefits: number;
  readonly cut: number;
  readonly first: number;
  readonly now: number;
}

export interface BoardGap {
  /** Its plan's number. */
  readonly plan: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly status: Status;
  readonly variancePercent: number | null;
  readonly slip: number | null;
  readonly currency: string | null;
  /** Claimed money less what was planned before Optimism bias and Confidence; null where it has none. */
  readonly money: number | null;
}

export interface BoardSilent {
  readonly plan: number;
  /** The last reading of all; null where there never was one. */
  readonly lastRead: string | null;
  readonly due: number;
}

export interface BoardSameSource {
  readonly source: string;
  readonly day: string;
  readonly amount: number;
  readonly claims: readonly { readonly plan: number; readonly id: string; readonly name: string }[];
}

export interface BoardPlan {
  /** Its number in the store, by which the lists name it. */
  readonly plan: number;
  readonly planId: string | null;
  /** As its Settings call it; else its file without its ending. */
  readonly name: string;
  readonly organisation: string;
  readonly path: string;
  readonly state: PlanState;
  /** Why it is not counted as read; null where it is. */
  readonly trouble: string | null;
  /** Of which date its figures are; null where it has none. */
  readonly figuresOf: string | null;
  readonly currency: string | null;
  readonly benefits: number;
  readonly index: BoardIndex;
  /** Its place by capped index among the counted plans, 1 the best; equal ones share one. Null where unknown. */
  readonly rank: number | null;
  readonly statusCounts: Readonly<Record<Status, number>>;
  readonly silent: number;
  readonly lastRead: string | null;
  readonly findings: number;
}

/** The benefits of the plans of a board, column by column in one order, for the drill down: 80,000 rows as objects would be slow. */
export interface BoardBenefits {
  readonly plan: readonly number[];
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly owner: readonly (string | null)[];
  readonly status: readonly Status[];
  readonly attainment: readonly (number | null)[];
  readonly variancePercent: readonly (number | null)[];
  readonly slip: readonly (number | null)[];
  readonly moneyPlanned: readonly (number | null)[];
  readonly moneyClaimed: readonly (number | null)[];
  readonly moneyValidated: readonly (number | null)[];
}
