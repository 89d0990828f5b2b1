import { markDone, say } from "#core";
import { statusDay } from "./dates";
import { plain, tell, type Terminal } from "./output";
import { readPlanFile } from "./read-plan-file";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";
import { writePlanFile, type WriteElsewhere } from "./write-plan-file";

export interface DoneOptions extends WriteElsewhere {
  readonly by: string | undefined;
  readonly outcome: string | undefined;
  readonly asOf: string | undefined;
  readonly voidSignature: boolean;
}

/** `benefits done FILE REVIEW --held-by WHO`: fills Done on and Outcome of a review in Reviews. */
export async function doneCommand(
  terminal: Terminal,
  [path, review]: readonly [string, string],
  { by, outcome, asOf, out, force, voidSignature }: DoneOptions,
): Promise<ExitCode> {
  if (by === undefined) throw new CommandTrouble(exitCodes.usage, say`Say who held the review: --held-by "Investment board".`);
  const doneOn = statusDay(asOf);
  const { workbook, snapshot } = await readPlanFile(path, { voidSignature });
  const { table, entries, message } = markDone(snapshot, { review, doneOn, by, outcome });
  const found = snapshot.tables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`There is no table ${table}, of which a row was found.`);
  const columnOf = (header: string): number => found.firstColumn + found.columns.findIndex((column) => column.header === header);
  const cells = entries.map(({ row, header, cell, format }) => ({
    row,
    column: columnOf(header),
    cell,
    ...(format === undefined ? {} : { plainFormat: format }),
  }));
  workbook.enter([{ sheet: found.sheet, cells: cells.sort((a, b) => a.column - b.column) }]);
  const target = await writePlanFile(workbook, path, { out, force });
  tell(terminal, `${plain(message)}\n${say`Written to ${target}: the sheet ${plain(found.sheet)}.`}`);
  return exitCodes.fine;
}
