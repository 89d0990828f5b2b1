import { counted, phrase, say, told } from "#core";
import { usageLine, type Command } from "./command";
import { wrapped } from "./layout";
import { nextStep, program } from "./words";
import { options, optionText } from "./options";

/** As wide as help is written, whatever the terminal: as wide as the narrowest one usual. */
const width = 80;

/** What `benefits --help` prints. */
export const overview = (commands: readonly Command[]): string =>
  [
    say`benefits: reviews a benefits realization plan in an .xlsx workbook`,
    commandLines(commands),
    nextStep(say`See what a command does and takes with:`, "COMMAND", "--help"),
    list([
      ["--help", say`this page, or that of a command`],
      ["--version", say`which version this is`],
    ]),
    say`Exit codes:`,
    list(Object.entries(exitCodeWords).map(([code, says]) => [code, told(says)])),
  ].join("\n\n");

/** What `benefits portfolio --help` prints: the commands that begin with that word. */
export const overviewOfGroup = (name: string, commands: readonly Command[]): string =>
  [
    say`${`benefits ${name}`}: ${counted(commands.length, "command")}`,
    commandLines(commands),
    nextStep(say`See what one does and takes with:`, name, "COMMAND", "--help"),
  ].join("\n\n");

const commandLines = (commands: readonly Command[]): string =>
  list(commands.map(({ name, operands, summary }) => [`benefits ${[name, ...operands].join(" ")}`, told(summary)]));

/** A command's example as it is to be pasted, on one line. */
export const exampleLine = ({ example }: Command): string => `  ${example.replace(/^benefits/, () => program)}`;

/** What `benefits COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const { summary, more, takes } = command;
  const does = told(summary);
  const sentence = `${does.charAt(0).toUpperCase()}${does.slice(1)}. ${told(more)}`;
  return [
    usageInLines(command),
    wrapped(sentence, width),
    list(takes.map((name) => [optionText(name), told(options[name].says)])),
    `${say`For example:`}\n${exampleLine(command)}`,
  ].join("\n\n");
}

/** No line breaks between an option and what it takes. */
const usageInLines = (command: Command): string =>
  wrapped(
    usageLine(command).replace(/--[\w-]+ [A-Z]+/g, (option) => option.replace(" ", tied)),
    width,
    4,
  ).replaceAll(tied, " ");
const tied = "\u00a0";

const exitCodeWords: Readonly<Record<string, string>> = phrase({
  0: "fine",
  1: "a finding stops a row (check); plans could not be read (portfolio)",
  2: "the command was not understood",
  3: "no such file",
  4: "not a workbook",
  5: "protected by a password",
  6: "nothing to review",
  7: "cannot write",
  8: "merged, with conflicts (merge)",
  9: "DuckDB is not installed (portfolio)",
  130: "ended with Ctrl-C; what was done is kept (portfolio)",
  70: "a fault of the program",
});

/** Names on the left, what they are on the right. */
function list(entries: readonly (readonly [string, string])[]): string {
  const left = Math.max(...entries.map(([name]) => name.length)) + 4;
  return entries.map(([name, says]) => `  ${name.padEnd(left - 2)}${wrapped(says, width, left)}`).join("\n");
}
