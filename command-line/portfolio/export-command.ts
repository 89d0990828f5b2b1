import { allOf, anyOf, figureText, plural, say } from "#core";
import { exportEngines, type ExportEngine } from "../../portfolio/export/engines";
import { exportPortfolio } from "../../portfolio/export/export";
import { resolve } from "node:path";
import { dayNamed } from "../dates";
import type { Given } from "../options";
import { plain, tell, type Terminal } from "../output";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { withPortfolio } from "./open-portfolio";

/** `benefits portfolio export FOLDER --to ENGINE`: rows, tables, commands and SQL for an engine beyond this machine. */
export async function exportCommand(terminal: Terminal, folder: string, { to, "as-of": asOf, store: path }: Given): Promise<ExitCode> {
  if (to === undefined || !isEngine(to))
    throw new CommandTrouble(
      exitCodes.usage,
      to === undefined ? say`--to is missing: say ${anyOf(exportEngines)}.` : say`--to "${plain(to)}" is none that is known: say ${anyOf(exportEngines)}.`,
    );
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

const isEngine = (text: string): text is ExportEngine => (exportEngines as readonly string[]).includes(text);
