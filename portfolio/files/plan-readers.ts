import type { MappingLine, PlanIdentity, SheetLook } from "#core";
import type { LoadColumns } from "../store/load-columns";
import type { ResultColumns } from "../store/result-columns";

/** The lines of a saved mapping for the sheets of a workbook; throws where it fits none. */
export type ReadMapping = (path: string, text: string, looks: readonly SheetLook[]) => readonly MappingLine[];

/** A workbook that is to be read, and the saved mapping of its folder: where it lies and what it says. Plain data: it goes to a worker as it is. */
export interface FileToRead {
  readonly path: string;
  readonly mapping: { readonly path: string; readonly text: string } | undefined;
}

/** What a file holds, as the store takes it up. */
export type ReadFile =
  | { readonly is: "plan"; readonly identity: PlanIdentity; readonly columns: LoadColumns; readonly packed: Uint8Array }
  | { readonly is: "no plan"; readonly trouble: string }
  | { readonly is: "unreadable"; readonly trouble: string };

/** What looks at plans at a date, several at a time, from what was kept of them. */
export interface PlanLooks {
  lookAt(packed: Uint8Array, day: number): Promise<ResultColumns>;
}

/** What reads files, several at a time; whoever waits for the answers takes them up in the order of asking. */
export interface PlanReaders extends PlanLooks {
  /** So many files may be asked for before the first is answered. */
  readonly atOnce: number;
  read(file: FileToRead): Promise<ReadFile>;
  close(): Promise<void>;
}
