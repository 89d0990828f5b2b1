import { counted } from "#core";
import { exportEngines, type ExportEngine } from "../../portfolio/export/engines";
import { exportPortfolio } from "../../portfolio/export/export";
import { resolve } from "node:path";
import { dayNamed } from "../dates";
import type { Given } from "../options";
import { plain, say, type Terminal } from "../output";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { listed } from "../words";
import { withPortfolio } from "./open-portfolio";

/** `benefits portfolio export FOLDER --to ENGINE`: rows, tables, commands and SQL for an engine beyond this machine. */
export async function exportCommand(terminal: Terminal, folder: string, { to, "as-of": asOf, store: path }: Given): Promise<ExitCode> {
  if (to === undefined || !isEngine(to))
    throw new CommandTrouble(
      exitCodes.usage,
      `--to ${to === undefined ? "is missing" : `"${plain(to)}" is none that is known`}: say ${listed(exportEngines)}.`,
    );
  const day = dayNamed("as-of", asOf);
  return withPortfolio(path, async (store) => {
    const { files, day: exportedDay, counted: inTotals, registered } = await exportPortfolio(store, to, resolve(folder), day);
    say(
      terminal,
      `Written to ${folder}: ${listed(files)}.\nload.sh says the commands that load them; figures.sql and board.sql ask for ${exportedDay}: ${inTotals} of ${counted(registered, "registered plan")} are counted. Hold what an engine answers against that.`,
    );
    return exitCodes.fine;
  });
}

const isEngine = (text: string): text is ExportEngine => (exportEngines as readonly string[]).includes(text);
