import type { MappingLine, SheetLook } from "#core";

/** What is told while a long work goes on, and how it is ended. */
export interface Watch {
  readonly step: (what: string, done: number, of: number) => void;
  readonly isStopped: () => boolean;
}

export interface UpdateAsked extends Watch {
  /** The lines of a saved mapping for the sheets of a workbook; throws where it fits none. */
  readonly readMapping: (path: string, text: string, looks: readonly SheetLook[]) => readonly MappingLine[];
  /** Files that count rather than another version of their plan. */
  readonly prefer?: readonly string[];
}
