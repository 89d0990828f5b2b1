import type {
  BenefitResult,
  BenefitsLack,
  Cell,
  ChaseResult,
  Explanation,
  Finding,
  FindingCount,
  Language,
  MaybePromise,
  NumberFormat,
  PlanKind,
  RecordResult,
  ReviewResult,
} from "#core";
import type { RegisterVerbs } from "./register-verbs";
import type { TimetableVerbs } from "./timetable-verbs";

/** What the pane may ask for. Everything that it gets is plain data; whatever goes wrong is a {@link SessionTrouble}. */
export interface PlanSession {
  readonly host: HostAbout;
  /** What the workbook holds, without reviewing it. */
  summary(): Promise<PlanSummary>;
  /** Sets up the tables that the workbook does not have; those that it has stay as they are. */
  setUp(kind: PlanKind): Promise<PlanSummary>;
  /** Reviews at a day ("2026-10-31"), or at the status date of the Settings. Cancelling works until writing begins. */
  review(day: string | undefined, onProgress: (progress: ReviewProgress) => void, signal: { readonly aborted: boolean }): Promise<Reviewed>;
  /** Puts the status columns back to what they said before the last review. */
  undoReview(): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  benefit(id: string): Promise<BenefitPage>;
  chase(day: string | undefined): Promise<ChaseResult>;
  /** Gives the sentence that says what was frozen. */
  freeze(request: FreezeWords): Promise<string>;
  /** Marks a review of the calendar as done; gives the sentence that says so. */
  markDone(request: DoneWords): Promise<string>;
  /** The formulas with their help, in the order of the catalogue. */
  formulas(): MaybePromise<readonly FormulaHelp[]>;
  /** Puts a formula into the selected cell. */
  insertFormula(formula: string): Promise<void>;
  settings(): Promise<readonly SettingLine[]>;
  /** Writes what the user entered for a setting into its cell, and gives the settings as they are then. */
  saveSetting(name: string, value: string): Promise<readonly SettingLine[]>;
  /** Tells everything in a language before a plan names one. Left out where the host has English alone. */
  speak?(language: Language): Promise<void>;
  /** Tells how the plan stands after each edit; gives what ends that. Left out where the host does not say when a cell is edited. */
  watch?(onReviewed: (reviewed: Reviewed) => void): () => void;
  /** Left out where the host cannot act by itself. */
  readonly timetable?: TimetableVerbs;
  /** Left out where the host does not show its sheets. */
  readonly register?: RegisterVerbs;
}

/** Who shows the pane, and what it can do there. */
export interface HostAbout {
  readonly name: string;
  readonly version: string;
  /** Of the product itself, as its package has it. */
  readonly productVersion: string;
  readonly canGoTo: boolean;
  readonly canInsert: boolean;
  /** Whether what the user enters in the pane can be written into the user's own cells. */
  readonly canEnter: boolean;
}

export interface CellPlace {
  readonly table: string;
  /** The sheet row, or null for the table as a whole. */
  readonly row: number | null;
  readonly column: string | null;
}

/** The same place as a host finds it: rows and columns count from 1. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One cell of the user's that the user entered in the pane. It is written only where the cell beside it still says what it said. */
export interface CellEntry {
  readonly place: SheetPlace;
  readonly cell: Exclude<Cell, object>;
  /** Left out: the cell keeps the format that it has. */
  readonly format?: NumberFormat;
  readonly beside: { readonly place: SheetPlace; readonly text: string };
}

export interface PlanSummary {
  readonly state: "none" | "empty" | "plan";
  /**
   * What keeps every benefit of the table from being judged: no column of IDs, so that the sheet itself may be a register, or no
   * target, so that another sheet may hold the real ones. Null where a benefit can be judged, or where there is none.
   */
  readonly lack: BenefitsLack | null;
  /** The status date of the Settings, "2026-10-31". */
  readonly statusDate: string | null;
  /** The sheet of the user's own that a mapping reads as the plan; null where there is none. */
  readonly register: string | null;
  /** The reviews of the calendar that are not done yet, by name. */
  readonly openReviews: readonly string[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly rows: number }[];
}

export const reviewStages = ["reading", "computing", "writing"] as const;
export interface ReviewProgress {
  readonly stage: (typeof reviewStages)[number];
  /** 0…1. */
  readonly share: number;
}

/** As much of a review's result as a pane shows. */
export interface ShownResult extends Pick<ReviewResult, "statusDate" | "currency" | "plan" | "totals" | "benefits" | "board" | "businessCase" | "since"> {
  /** A review that is not written has no seal yet. */
  readonly record: (Omit<RecordResult, "seal"> & Partial<Pick<RecordResult, "seal">>) | null;
}

export interface Reviewed {
  readonly result: ShownResult;
  readonly findings: readonly Finding[];
  readonly findingCounts: readonly FindingCount[];
  /** Benefits whose status is another than the workbook said before; undefined where it said none. */
  readonly changes: readonly StatusChange[] | undefined;
  readonly curve: Curve | undefined;
  /** How the plan stands as it was opened, or as of the last edit, with nothing of it written. Left out: a review wrote it. */
  readonly asOf?: "opening" | "edit";
}

export interface StatusChange {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Shares of the promise by month; delivered ends at the status date. */
export interface Curve {
  readonly points: readonly { readonly day: string; readonly planned: number | null; readonly delivered: number | null }[];
}

export interface BenefitPage {
  readonly id: string;
  readonly result: BenefitResult;
  readonly explanation: Explanation;
  readonly curve: Curve | undefined;
}

export interface FreezeWords {
  readonly name: string;
  readonly day: string | undefined;
  readonly approvedBy: string;
  readonly reason: string;
}

export interface DoneWords {
  readonly review: string;
  readonly day: string | undefined;
  readonly by: string;
  readonly outcome: string;
}

export interface FormulaHelp {
  readonly name: string;
  readonly group: string;
  readonly summary: string;
  readonly arguments: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  readonly gives: string;
  readonly example: string;
  readonly notes: string;
}

export interface SettingLine {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
  readonly place: CellPlace;
  /** Whether it is a day. */
  readonly isDay?: true;
  /** Whether by it a portfolio knows the plan, whatever language it is named in. */
  readonly isPlanId?: true;
}

export const troubleKinds = ["plan", "no plan", "cell edit", "protected", "in the way", "moved", "busy", "offline", "cancelled", "ours"] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** Why a verb was not carried out. Nothing was written. `details` is for a report; "ours" means that we are wrong. */
export class SessionTrouble extends Error {
  readonly kind: TroubleKind;
  readonly details: string;

  constructor(kind: TroubleKind, message: string, details = "") {
    super(message);
    this.name = "SessionTrouble";
    this.kind = kind;
    this.details = details;
  }
}
