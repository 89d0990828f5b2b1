import type { SheetLook } from "#core";
import { readFile } from "node:fs/promises";
import { loadColumns } from "../store/load-columns";
import { readTrouble } from "./look";
import { packed } from "./packed";
import type { FileToRead, ReadFile, ReadMapping } from "./plan-readers";
import { readPlan } from "./read-plan";

/** Reads the plan of a file. Whatever is wrong with it is an answer. */
export async function readPlanFile({ path, mapping }: FileToRead, readMapping: ReadMapping): Promise<ReadFile> {
  const reader = mapping === undefined ? undefined : (looks: readonly SheetLook[]) => readMapping(mapping.path, mapping.text, looks);
  try {
    const read = await readPlan(await readFile(path), reader);
    if (read.is !== "plan") return read;
    return { is: "plan", identity: read.lines.identity, columns: loadColumns(read.lines), packed: packed(read.snapshot) };
  } catch (error) {
    return { is: "unreadable", trouble: readTrouble(error) };
  }
}
