import { commands } from "./command-list";
import { helpOf, overview } from "./help";
import { wrappedLines } from "./layout";
import { plain, type Terminal } from "./output";
import { readArguments } from "./read-arguments";
import { explainTrouble, exitCodes, type ExitCode } from "./trouble";

/** Runs one command line; the answer is the exit code. Everything that goes wrong is told in words. */
export async function run(terminal: Terminal, args: readonly string[], version = ""): Promise<ExitCode> {
  let path: string | undefined;
  try {
    const asked = readArguments(args, commands);
    if (asked.asks === "command") [path] = asked.operands;
    if (asked.asks === "command") return await asked.command.run(terminal, asked.operands, asked.given, version);
    terminal.out(asked.asks === "version" ? version : asked.asks === "help" ? helpOf(asked.of) : overview(commands));
    return asked.asks === "overview" && !asked.wanted ? exitCodes.usage : exitCodes.fine;
  } catch (error) {
    const { code, message } = explainTrouble(error, path);
    const words = `benefits: ${message.split("\n").map(plain).join("\n")}`;
    terminal.err(
      `${terminal.live ? "\r\u001b[K" : ""}${terminal.wraps === true && code !== exitCodes.internal ? wrappedLines(words, terminal.width) : words}\n`,
    );
    return code;
  }
}
