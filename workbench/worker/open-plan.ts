import { readTables, type PlanSnapshot, type PlanWorkbook } from "#core";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { refuseSigned } from "../../xlsx-file/package/signatures";
import { enterInWorkbook, type SheetEntries } from "../../xlsx-file/patch/enter-in-workbook";
import { followReading, readPlanTables, type PlanReading } from "../../xlsx-file/scan/plan-reading";
import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { xlsxWorkbook, type XlsxWorkbook } from "../../xlsx-file/xlsx-workbook";
import { readBook, type BookData } from "../book/book-data";
import type { History } from "./protocol";

/**
 * A workbook that is open in the page. Its bytes are the truth: whatever the user enters and every review are written into them at
 * once, so that what cannot be written is refused while it can still be mended, and saving only hands them out.
 */
export interface OpenPlan {
  /** The port, every update a step that can be taken back. */
  readonly workbook: PlanWorkbook;
  /** Writes what the user entered, all of it or nothing; gives whether a cell changed. It is a step unless only formulas gave something else. */
  enter(entries: readonly SheetEntries[]): boolean;
  /** Carries out work on the file that is neither an update nor an entry, as one step, all of it or nothing. */
  change(work: (file: WorkbookPackage, workbook: XlsxWorkbook) => void): void;
  /** Takes on what the same workbook held as it was changed before, as one step where it held something else. */
  become(bytes: Uint8Array): Promise<void>;
  /** Gives whether there was a step to take back, or to do again. */
  undo(): boolean;
  redo(): boolean;
  history(): History;
  /** How many steps can be taken back. */
  depth(): number;
  /** Takes back all steps but the first so many, for good. */
  dropTo(depth: number): void;
  /** Says that the file as it is now lies safe elsewhere. */
  saved(): void;
  /** Everything that the grid shows. */
  book(): BookData;
  toBytes(): Promise<Uint8Array>;
  readonly ending: string;
}

/** Opens a workbook's bytes, which lie safe elsewhere where `isSaved` says so; `changed` is told after each update and each step back or forth, when the grid is to show it anew. */
export async function openPlan(bytes: Uint8Array, changed: () => void, isSaved = true): Promise<OpenPlan> {
  const file = await openPackage(bytes);
  const port = xlsxWorkbook(file);
  /** What brings back the file as it was before a step, or after one that was taken back; the latest last. */
  const [past, future]: [(() => void)[], (() => void)[]] = [[], []];

  /** The plan's tables as they were last read, and what was entered since: no edit has the whole file read anew. */
  let [reading, since]: [PlanReading | undefined, readonly SheetEntries[]] = [undefined, []];
  const readPlan = (): PlanSnapshot => {
    reading = reading === undefined ? readPlanTables(file, readTables) : since.length === 0 ? reading : followReading(file, reading, readTables, since);
    since = [];
    return reading.snapshot;
  };
  /** Stands for the file as it is: steps back and forth come to the same one again. */
  let state = Symbol();
  const first = state;
  /** The one that lies safe elsewhere. */
  let savedState = isSaved ? state : undefined;
  const checkpoint = (): (() => void) => {
    const [back, ...kept] = [file.checkpoint(), reading, since, state] as const;
    return () => {
      back();
      [reading, since, state] = kept;
    };
  };

  /** Carries work out, whole or not at all, and gives whether it says that it changed something. Then it is a step, unless it belongs to the one before. */
  const step = (work: () => boolean, isOwn = true): boolean => {
    const back = checkpoint();
    let isChanged;
    try {
      isChanged = work();
    } catch (error) {
      back();
      throw error;
    }
    if (isChanged && isOwn) {
      past.push(back);
      future.length = 0;
      state = Symbol();
    }
    return isChanged;
  };
  const move = (from: (() => void)[], to: (() => void)[]): boolean => {
    const go = from.pop();
    if (go === undefined) return false;
    to.push(checkpoint());
    go();
    changed();
    return true;
  };

  return {
    workbook: {
      look: () => port.look(),
      read: (tables) => (tables === readTables ? readPlan() : port.read(tables)),
      apply(update) {
        step(() => {
          port.apply(update);
          reading = undefined;
          return true;
        });
        changed();
      },
    },
    enter(entries) {
      // What formulas give since an edit belongs to that edit.
      const isOwn = entries.some(({ cells }) => cells.some(({ isResult }) => isResult !== true));
      return step(() => {
        if (isOwn) refuseSigned(file);
        const isChanged = enterInWorkbook(file, entries);
        if (isChanged) since = [...since, ...entries];
        return isChanged;
      }, isOwn);
    },
    change(work) {
      step(() => {
        work(file, port);
        reading = undefined;
        return true;
      });
      changed();
    },
    async become(other) {
      const then = await openPackage(other);
      const isOther = step(() => {
        reading = undefined;
        return takeOn(file, then);
      });
      if (isOther) changed();
    },
    undo: () => move(past, future),
    redo: () => move(future, past),
    history: () => ({ canUndo: past.length > 0, canRedo: future.length > 0, isChanged: state !== savedState }),
    depth: () => past.length,
    dropTo(depth) {
      const back = past[depth];
      if (back === undefined) return;
      past.length = depth;
      future.length = 0;
      back();
      changed();
    },
    saved: () => void (savedState = state),
    book: () => readBook(openWorkbook(file)),
    // What formulas gave that no program had calculated is no change of the user's.
    toBytes: () => (state === first ? Promise.resolve(bytes) : file.toBytes()),
    ending: port.ending,
  };
}

/** Gives a package the parts of another, and gives whether that changed anything. */
function takeOn(file: WorkbookPackage, other: WorkbookPackage): boolean {
  const gone = file.names().filter((name) => other.read(name) === undefined);
  for (const name of gone) file.remove(name);
  // What is written may declare its type: the list of types comes last.
  const names = [...other.names()].sort((a, b) => Number(a === "[Content_Types].xml") - Number(b === "[Content_Types].xml"));
  return names.filter((name) => file.write(name, other.read(name) ?? new Uint8Array())).length + gone.length > 0;
}
