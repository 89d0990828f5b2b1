import { MergeImpossible, mergeWords, say, toldAs } from "#core";
import { basename, extname, resolve } from "node:path";
import { mergeWorkbooks, type CopyFile, type MergedWorkbook } from "../xlsx-file/merge-workbooks";
import { readWorkbookFile, refuseToReplace, writeWorkbookFile } from "./files";
import { plain, tell, type Terminal } from "./output";
import { progress } from "./progress";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

export interface MergeCommandOptions {
  readonly out: string | undefined;
  readonly force: boolean;
  readonly voidSignature: boolean;
}

/** `benefits merge BASE A B --out FILE`: A's file with what B changed, and a sheet of what both changed otherwise. None of the three is changed. */
export async function mergeCommand(
  terminal: Terminal,
  paths: readonly [string, string, string],
  { out, force, voidSignature }: MergeCommandOptions,
): Promise<ExitCode> {
  if (out === undefined) throw new CommandTrouble(exitCodes.usage, say`Say where the merged plan goes: --out merged.xlsx.`);
  const taken = paths.find((path) => resolve(path) === resolve(out));
  if (taken !== undefined)
    throw new CommandTrouble(exitCodes.usage, say`${out} is one of the copies, and none of them is written over. Name another file with --out.`);
  refuseToReplace(out, force);
  const steps = progress(terminal, false);
  steps.say(toldAs("Reading", "in progress"));
  const [base, a, b] = [await copy(paths[0]), await copy(paths[1]), await copy(paths[2])];
  steps.say(toldAs("Merging", "in progress"));
  const merged = await mergedOf(base, a, b, voidSignature).finally(steps.done);
  if (extname(out).toLowerCase() !== merged.ending)
    throw new CommandTrouble(exitCodes.usage, say`${out} must end in ${merged.ending}, as ${paths[1]} does: it is made of that file.`);
  steps.say(toldAs("Writing", "in progress"));
  await writeWorkbookFile(out, await merged.toBytes()).finally(steps.done);
  tell(terminal, [...mergeWords(merged.merge, paths[1], paths[2]).map(plain), say`Written to ${out}.`].join("\n"));
  return merged.merge.conflicts.length > 0 ? exitCodes.conflicts : exitCodes.fine;
}

const copy = async (path: string): Promise<CopyFile> => ({ name: basename(path), bytes: await readWorkbookFile(path) });

async function mergedOf(base: CopyFile, a: CopyFile, b: CopyFile, voidSignature: boolean): Promise<MergedWorkbook> {
  try {
    return await mergeWorkbooks(base, a, b, { voidSignature });
  } catch (error) {
    if (error instanceof MergeImpossible) throw new CommandTrouble(exitCodes.nothingToReview, plain(error.message));
    throw error;
  }
}
