import { parseArgs } from "node:util";
import { baselinesCommand, freezeCommand } from "./baseline-commands";
import { chaseCommand } from "./chase-command";
import { checkCommand, explainCommand, newCommand, reviewCommand } from "./commands";
import { formulaCommand } from "./formula-command";
import type { Terminal } from "./output";
import { reportCommand } from "./report-command";
import { CommandTrouble, explainTrouble, exitCodes, type ExitCode } from "./trouble";
import { usage } from "./usage";

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

type Options = ReturnType<typeof parse>["values"];

interface Command {
  /** What follows the command's name. */
  readonly operands: readonly string[];
  run(terminal: Terminal, operands: readonly string[], options: Options): Promise<ExitCode> | ExitCode;
}

/** Every command, declared once. */
const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["new", { operands: ["FILE"], run: (terminal, [file = ""], { example, force }) => newCommand(terminal, file, { example, force }) }],
  [
    "review",
    {
      operands: ["FILE"],
      run: (terminal, [file = ""], { "as-of": asOf, out, "void-signature": voidSignature, json, quiet }) =>
        reviewCommand(terminal, file, { asOf, out, voidSignature, json, quiet }),
    },
  ],
  ["check", { operands: ["FILE"], run: (terminal, [file = ""], { "as-of": asOf, json }) => checkCommand(terminal, file, asOf, json) }],
  [
    "explain",
    {
      operands: ["FILE", "BENEFIT-ID"],
      run: (terminal, [file = "", id = ""], { "as-of": asOf, figure, json }) => explainCommand(terminal, file, id, { asOf, figure, json }),
    },
  ],
  [
    "freeze",
    {
      operands: ["FILE"],
      run: (terminal, [file = ""], { name, "approved-by": approvedBy, reason, "as-of": asOf, out, "void-signature": voidSignature }) =>
        freezeCommand(terminal, file, { name, approvedBy, reason, asOf, out, voidSignature }),
    },
  ],
  [
    "baselines",
    { operands: ["FILE"], run: (terminal, [file = ""], { against, "as-of": asOf, json }) => baselinesCommand(terminal, file, { against, asOf, json }) },
  ],
  ["chase", { operands: ["FILE"], run: (terminal, [file = ""], { person, "as-of": asOf, json }) => chaseCommand(terminal, file, { person, asOf, json }) }],
  ["report", { operands: ["FILE"], run: (terminal, [file = ""], { "as-of": asOf, out, force }) => reportCommand(terminal, file, { asOf, out, force }) }],
  ["formula", { operands: ["'=FORMULA(…)'"], run: (terminal, [formula = ""]) => formulaCommand(terminal, formula) }],
]);

async function dispatch(terminal: Terminal, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args);
  const [name, ...operands] = positionals;
  if (values.help || name === undefined || name === "help") {
    terminal.out(usage);
    return name === undefined && !values.help ? exitCodes.usage : exitCodes.fine;
  }
  const command = commands.get(name);
  if (command === undefined) throw new CommandTrouble(exitCodes.usage, `There is no command "${name}".\n\n${usage}`);
  const missing = command.operands[operands.length];
  if (missing !== undefined) throw new CommandTrouble(exitCodes.usage, `${missing} is missing: benefits ${name} ${command.operands.join(" ")}.`);
  const extra = operands.slice(command.operands.length);
  if (extra.length > 0) throw new CommandTrouble(exitCodes.usage, `"${extra.join(" ")}" is one word too many. A name with spaces goes in quotes.`);
  return command.run(terminal, operands, values);
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
        name: { type: "string" },
        "approved-by": { type: "string" },
        reason: { type: "string" },
        against: { type: "string" },
        person: { type: "string" },
        figure: { type: "string" },
        "void-signature": { type: "boolean", default: false },
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
