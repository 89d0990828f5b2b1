import type { ChartSpec, ComparisonPage, Language, PlanUpdate } from "#core";
import type { CopyFile } from "../../xlsx-file/merge-workbooks";
import type { ChartLook } from "../../drawing/chart-look";
import type { SheetEntries } from "../../xlsx-file/patch/enter-in-workbook";
import type { Shown } from "../grid/formula-answers";
import type { KeptFile } from "./kept-files";
import type { PrintedSheet } from "./printed-sheet";
import type { BookData } from "../book/book-data";
import type { Reviewed, SheetPlace } from "../../session/session";

/* What crosses between the page and its worker: plain data, one message a question and one an answer. */

/** What the page asks the worker, by name. */
export interface Calls {
  /** Opens a file's bytes; none at all opens the example, already reviewed. */
  open(bytes: Uint8Array | undefined, name: string): Opened;
  /** What the user changed in cells, and what formulas gave since, in the workbook as it was shown for the so-many-th time. */
  enter(entries: readonly SheetEntries[], edition: number): Entered;
  undo(): boolean;
  redo(): boolean;
  /** Shows the workbook as it is, where the grid shows what was refused. */
  redraw(): void;
  /** The charts of a sheet of the product's own, as the plan stands now. */
  charts(sheet: string, look: ChartLook): readonly DrawnChart[];
  save(): Saved;
  /** From here on edits are tried out: each view comes beside the one before them. */
  tryOut(): void;
  /** Ends that, with the edits kept or taken back. */
  endTrying(isKept: boolean): void;
  /** What the browser keeps, the latest first. */
  kept(): readonly (Pick<KeptFile, "name" | "at" | "isChanged"> & { readonly isTrying: boolean })[];
  openKept(name: string): Opened;
  forgetKept(): void;
  /** The board pack as it stands now; undefined where there is no plan. */
  boardPack(): PrintedSheet | undefined;
  /** What a formula shows that reviews a whole plan. */
  answerWhole(name: string, args: readonly unknown[]): readonly (readonly Shown[])[];
  /** Whether what is open is a plan of the user's, that another copy can be held against; the example as it comes is none. */
  hasPlan(): boolean;
  /** How another copy of the plan differs from the one that is open. */
  compare(copy: CopyFile): ComparisonPage;
  /** Brings another copy together with what is open; `base` is the file that both were made of. */
  merge(base: CopyFile, copy: CopyFile): Merged;
  /** A verb of the pane's session. */
  session(verb: string, args: readonly unknown[]): unknown;
}

export interface Opened {
  /** The verbs that the pane's session has. */
  readonly verbs: readonly string[];
  readonly notShown: BookData["notShown"];
  /** The changes that it came with and that were not saved. */
  readonly unsaved?: {
    /** When the last of them was made, in milliseconds since 1970. */
    readonly at: number;
    /** Whether Undo leads back to the file without them. */
    readonly canUndo: boolean;
    /** Whether some of them are being tried out. */
    readonly isTrying: boolean;
  };
}

export interface Entered {
  /** In words, where nothing of it was written. */
  readonly refused?: string;
  readonly history: History;
}

export interface Merged {
  /** What was done, sentence by sentence. */
  readonly words: readonly string[];
  /** The sheet that lists what is in conflict, where something is. */
  readonly conflictsOn?: string;
}

export interface Saved {
  readonly bytes: Uint8Array;
  /** How the file's name must end, for instance ".xlsm". */
  readonly ending: string;
  readonly history: History;
}

/** Whether there is something to take back, or to do again, and whether the file is another than the one that was opened. */
export interface History {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isChanged: boolean;
}

/** A chart as a picture: an SVG document, and what it says for those who cannot see it. */
export interface DrawnChart {
  readonly key: string;
  readonly svg: string;
  readonly says: string;
  readonly at: ChartSpec["at"];
}

/** How the plan stands as of the last edit. Nothing of it is written. */
export interface Live {
  readonly reviewed: Reviewed;
  readonly update: PlanUpdate;
}

export type ToWorker =
  | { readonly id: number; readonly call: keyof Calls; readonly args: readonly unknown[] }
  /** A verb that reports how far it is is to stop. */
  | { readonly abort: number };

export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly trouble: { readonly kind: string; readonly message: string; readonly details: string } }
  | { readonly id: number; readonly progress: unknown }
  /** The workbook is to be shown as it is now; `edition` says how often one was, counting this one, and `isAnother` that it takes the place of the one before. */
  | { readonly book: BookData; readonly edition: number; readonly history: History; readonly isAnother: boolean }
  /** How the plan stands now; `isReviewed` where a review has just written and told the same. */
  | { readonly live: Reviewed | undefined; readonly isReviewed: boolean; readonly before?: Reviewed | undefined }
  /** What is told from here on is told in another language. */
  | { readonly language: Language }
  | { readonly goTo: SheetPlace };
