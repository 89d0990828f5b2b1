import type { Terminal } from "./output";
import { optionText, type Given, type OptionName } from "./options";
import type { ExitCode } from "./trouble";

/** A command, declared once: from it come how it is read, what it refuses, and its help. */
export interface Command {
  readonly name: string;
  /** What follows the name, all of it needed. */
  readonly operands: readonly string[];
  /** What may follow behind those. */
  readonly mayFollow?: string;
  /** Whether the last operand may be given several times. */
  readonly repeats?: boolean;
  readonly takes: readonly OptionName[];
  /** Of those, what cannot be left out. */
  readonly needs?: readonly OptionName[];
  /** What it does, as a sentence without its full stop, for the list of commands. */
  readonly summary: string;
  /** The rest of its help, in sentences. */
  readonly more: string;
  readonly example: string;
  run(terminal: Terminal, operands: readonly string[], given: Given, version: string): Promise<ExitCode> | ExitCode;
}

/** "benefits check FILE [--as-of DATE] [--json]". */
export function usageLine({ name, operands, mayFollow, repeats = false, takes, needs = [] }: Command): string {
  const parts = takes.map((option) => (needs.includes(option) ? optionText(option) : `[${optionText(option)}]`));
  return ["benefits", name, ...operands, ...(repeats ? ["…"] : []), ...(mayFollow === undefined ? [] : [`[${mayFollow}]`]), ...parts].join(" ");
}
