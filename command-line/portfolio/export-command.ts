import { allOf, anyOf, figureText, plural, say } from "#core";
import { exportEngines, type ExportEngine } from "../../portfolio/export/engines";
import { exportedFiles, exportPortfolio, isOfExport } from "../../portfolio/export/export";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { dayNamed } from "../dates";
import type { Given } from "../options";
import { plain, tell, type Terminal } from "../output";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { withPortfolio } from "./open-portfolio";

/** `benefits portfolio export FOLDER --to ENGINE`: rows, tables, commands and SQL for an engine beyond this machine. */
export async function exportCommand(terminal: Terminal, folder: string, { to, "as-of": asOf, store: path, force }: Given): Promise<ExitCode> {
  if (to === undefined || !isEngine(to))
    throw new CommandTrouble(
      exitCodes.usage,
      to === undefined ? say`--to is missing: say ${anyOf(exportEngines)}.` : say`--to "${plain(to)}" is none that is known: say ${anyOf(exportEngines)}.`,
    );
  if (!force) refuseForeign(folder, to);
  const day = dayNamed("as-of", asOf);
  return withPortfolio(path, async (store) => {
    const { files, day: exportedDay, counted: inTotals, registered } = await exportPortfolio(store, to, resolve(folder), day);
    tell(
      terminal,
      `${say`Written to ${folder}: ${allOf(files)}.`}\n${say`load.sh says the commands that load them; figures.sql and board.sql ask for ${exportedDay}: ${figureText(inTotals)} of ${plural(registered, "# registered plan", "# registered plans")} are counted. Hold what an engine answers against that.`}`,
    );
    return exitCodes.fine;
  });
}

/** An export takes the place of an earlier one in its folder, and of no file that none has written. */
function refuseForeign(folder: string, engine: ExportEngine): void {
  const there = exportedFiles(engine).filter((name) => existsSync(join(folder, name)));
  const tables = join(folder, "tables.sql");
  if (there.length === 0 || (isFile(tables) && isOfExport(readFileSync(tables, "utf8")))) return;
  throw new CommandTrouble(
    exitCodes.cannotWrite,
    say`${folder} holds ${allOf(there)} already, of no export, and is left alone. Choose another folder, or say --force to replace what is there.`,
  );
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const isEngine = (text: string): text is ExportEngine => (exportEngines as readonly string[]).includes(text);
