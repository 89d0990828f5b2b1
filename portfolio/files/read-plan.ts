import {
  adoptUpdate,
  keptTables,
  mappingTable,
  NoPlan,
  planLines,
  ReviewImpossible,
  WorkbookTrouble,
  type MappingLine,
  type PlanLines,
  type PlanSnapshot,
  type SheetLook,
  say,
} from "#core";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";

/** The lines of a saved mapping that fit the sheets of a workbook; throws in words where it fits none. */
export type MappingReader = (looks: readonly SheetLook[]) => readonly MappingLine[];

/** What a file holds: a plan, something that is none, or what cannot be read. */
export type ReadPlan =
  | { readonly is: "plan"; readonly snapshot: PlanSnapshot; readonly lines: PlanLines }
  | { readonly is: "no plan"; readonly trouble: string }
  | { readonly is: "unreadable"; readonly trouble: string };

/** Reads the plan of a workbook's bytes. Whatever is wrong with them is an answer, so that one bad file never stops the others. */
export async function readPlan(bytes: Uint8Array, mapping: MappingReader | undefined): Promise<ReadPlan> {
  try {
    const snapshot = await snapshotOf(bytes, mapping);
    return { is: "plan", snapshot, lines: planLines(snapshot) };
  } catch (error) {
    if (error instanceof NoPlan) return { is: "no plan", trouble: error.what };
    if (error instanceof ReviewImpossible || error instanceof WorkbookTrouble) return { is: "unreadable", trouble: error.message };
    return { is: "unreadable", trouble: say`Reading it failed by a fault of this program: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** As the workbook stands; what has no plan of its own is taken by the mapping, in memory alone. */
async function snapshotOf(bytes: Uint8Array, mapping: MappingReader | undefined): Promise<PlanSnapshot> {
  const workbook = await openXlsx(bytes);
  const snapshot = workbook.read(keptTables);
  if (mapping === undefined || snapshot.tables.some(({ name }) => name === "Benefits" || name === mappingTable)) return snapshot;
  const lines = fitting(mapping, workbook.look());
  if (lines === undefined) return snapshot;
  workbook.apply(adoptUpdate(lines));
  return workbook.read(keptTables);
}

/** A mapping that fits no sheet of a workbook says nothing of it. */
function fitting(mapping: MappingReader, looks: readonly SheetLook[]): readonly MappingLine[] | undefined {
  try {
    return mapping(looks);
  } catch {
    return undefined;
  }
}
