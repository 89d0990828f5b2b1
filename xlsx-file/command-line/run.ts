import { parseArgs } from "node:util";
import { checkCommand, explainCommand, newCommand, reviewCommand } from "./commands";
import { usage } from "./usage";
import type { Terminal } from "./output";
import { CommandTrouble, explainTrouble, exitCodes, type ExitCode } from "./trouble";

/** Runs one command line; the answer is the exit code. Everything that goes wrong is told in words. */
export async function run(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(terminal, args);
  } catch (error) {
    const { code, message } = explainTrouble(error);
    terminal.err(`${terminal.live ? "\r\u001b[K" : ""}benefits: ${message}\n`);
    return code;
  }
}

async function dispatch(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args);
  const [command, file, subject, ...more] = positionals;
  if (values.help || command === undefined || command === "help") {
    terminal.out(usage);
    return command === undefined && !values.help ? exitCodes.usage : exitCodes.fine;
  }
  const extra = command === "explain" ? more : subject === undefined ? [] : [subject, ...more];
  if (!["new", "review", "check", "explain"].includes(command)) throw new CommandTrouble(exitCodes.usage, `There is no command "${command}".\n\n${usage}`);
  if (file === undefined) throw new CommandTrouble(exitCodes.usage, `Name the workbook: benefits ${command} FILE.`);
  if (extra.length > 0) throw new CommandTrouble(exitCodes.usage, `"${extra.join(" ")}" is one word too many. A name with spaces goes in quotes.`);
  const asOf = values["as-of"];
  switch (command) {
    case "new":
      return newCommand(terminal, file, { example: values.example, force: values.force });
    case "review":
      return reviewCommand(terminal, file, { asOf, out: values.out, json: values.json, quiet: values.quiet });
    case "check":
      return checkCommand(terminal, file, asOf, values.json);
    default:
      if (subject === undefined) throw new CommandTrouble(exitCodes.usage, "Name the benefit: benefits explain FILE BENEFIT-ID.");
      return explainCommand(terminal, file, subject, asOf);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "as-of": { type: "string" },
        out: { type: "string" },
        example: { type: "string" },
        json: { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
  } catch (error) {
    throw new CommandTrouble(exitCodes.usage, `${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
