import { commands } from "./command-list";
import { helpOf, overview, overviewOfGroup } from "./help";
import { speakAsAsked } from "./language";
import { wrappedLines } from "./layout";
import { plain, type Terminal } from "./output";
import { languageNamed, readArguments, type Asked } from "./read-arguments";
import { explainTrouble, exitCodes, type ExitCode } from "./trouble";

/** Runs one command line; the answer is the exit code. Everything that goes wrong is told in words. */
export async function run(terminal: Terminal, args: readonly string[], version = ""): Promise<ExitCode> {
  let path: string | undefined;
  try {
    await speakAsAsked(languageNamed(args));
    const asked = readArguments(args, commands);
    if (asked.asks === "command") [path] = asked.operands;
    if (asked.asks === "command") return await asked.command.run(terminal, asked.operands, asked.given, version);
    terminal.out(answerTo(asked, version));
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

function answerTo(asked: Exclude<Asked, { readonly asks: "command" }>, version: string): string {
  if (asked.asks === "version") return version;
  if (asked.asks === "help") return helpOf(asked.of);
  return asked.asks === "group" ? overviewOfGroup(asked.name, asked.commands) : overview(commands);
}
