import { WorkbookTrouble, type PlanSnapshot, type PlanUpdate, type PlanWorkbook, type SheetLook, say } from "#core";
import { applyUpdate } from "./write/apply-update";
import { lookAtSheets } from "./scan/look-at-sheets";
import { openWorkbook } from "./scan/open-workbook";
import { enterInWorkbook, type SheetEntries } from "./patch/enter-in-workbook";
import { openPackage, type WorkbookPackage } from "./package/package";
import { readPlanTables } from "./scan/plan-reading";
import { refuseSigned, removeSignatures } from "./package/signatures";
import { endingOf } from "./package/workbook-kind";
import { readWorkbookParts } from "./package/workbook-parts";

/** The port over the bytes of an .xlsx file. */
export interface XlsxWorkbook extends PlanWorkbook {
  look(): readonly SheetLook[];
  read(tables: readonly string[]): PlanSnapshot;
  /** Throws a WorkbookTrouble and changes nothing when the update cannot be carried out whole. */
  apply(update: PlanUpdate): void;
  /** Writes what a user entered into cells, and nothing else; throws as {@link XlsxWorkbook.apply} does. */
  enter(entries: readonly SheetEntries[]): void;
  /** How the name of such a file must end, for instance `.xlsm`. */
  readonly ending: string;
  /** The file as it is now; the very bytes it was opened from when nothing changed. */
  toBytes(): Promise<Uint8Array>;
}

export interface XlsxOptions {
  /** Whether an update may take away a digital signature, which it makes void. */
  readonly voidSignature?: boolean;
}

/** Opens a workbook's bytes. Throws a WorkbookTrouble whose message says how to mend it. */
export async function openXlsx(bytes: Uint8Array, { voidSignature = false }: XlsxOptions = {}): Promise<XlsxWorkbook> {
  if (bytes.length === 0)
    throw new WorkbookTrouble("not a workbook", say`The file is empty: nothing was ever saved in it, or copying it broke off. Choose another copy.`);
  return xlsxWorkbook(await openPackage(bytes), { voidSignature });
}

/** The port over a file that is open already. */
export function xlsxWorkbook(file: WorkbookPackage, { voidSignature = false }: XlsxOptions = {}): XlsxWorkbook {
  readWorkbookParts(file);
  const change = (work: () => void): void => {
    if (!voidSignature) refuseSigned(file);
    const undo = file.checkpoint();
    try {
      removeSignatures(file);
      work();
    } catch (error) {
      undo();
      throw error;
    }
  };

  return {
    look: () => lookAtSheets(openWorkbook(file)),
    read: (tables) => readPlanTables(file, tables).snapshot,
    apply: (update) => change(() => applyUpdate(file, update)),
    enter: (entries) => change(() => void enterInWorkbook(file, entries)),
    ending: endingOf(file),
    toBytes: () => file.toBytes(),
  };
}
