import { anyOf, nearestWords, say } from "#core";
import { parseArgs } from "node:util";
import { usageLine, type Command } from "./command";
import { exampleLine } from "./help";
import { plain } from "./output";
import { options, optionText, takenBy, type Given, type OptionName } from "./options";
import { nextStep } from "./words";
import { CommandTrouble, exitCodes } from "./trouble";

/** What a command line asks for. */
export type Asked =
  | { readonly asks: "version" }
  | { readonly asks: "overview"; readonly wanted: boolean }
  | { readonly asks: "group"; readonly name: string; readonly commands: readonly Command[] }
  | { readonly asks: "help"; readonly of: Command }
  | { readonly asks: "command"; readonly command: Command; readonly operands: readonly string[]; readonly given: Given };

/** Reads a command line. Throws a CommandTrouble in words for whatever in it is not understood; nothing is ignored. */
export function readArguments(args: readonly string[], commands: readonly Command[]): Asked {
  const { words, switches } = parted(args);
  if (switches.has("version")) return { asks: "version" };
  const wantsHelp = switches.has("help") || words[0] === "help";
  const named = words[0] === "help" ? words.slice(1) : words;
  const [name] = named;
  if (name === undefined) return { asks: "overview", wanted: wantsHelp };
  const command = commands.find((candidate) => candidate.name === name) ?? commands.find((candidate) => candidate.name === named.slice(0, 2).join(" "));
  const rest = named.slice(command?.name.split(" ").length);
  const below = commands.filter((candidate) => candidate.name.startsWith(`${name} `));
  if (command === undefined && below.length > 0) {
    if (wantsHelp && named.length === 1) return { asks: "group", name, commands: below };
    throw refusal(nextStep(say`${plain(name)} needs a word more: ${anyOf(below.map(lastWord))}. See them all with:`, name, "--help"));
  }
  if (command === undefined)
    throw refusal(
      nextStep(
        `${say`There is no command "${plain(name)}".`}${orElse(
          name,
          commands.map((command) => command.name),
        )} ${say`See all with:`}`,
        "--help",
      ),
    );
  if (wantsHelp) return { asks: "help", of: command };
  const given = givenTo(command, switches);
  checkOperands(command, rest);
  return { asks: "command", command, operands: rest, given };
}

/** What stands behind --language, so that whatever else is refused of a command line is refused in it. */
export const languageNamed = (args: readonly string[]): string | undefined => parted(args).switches.get("language");

interface Parted {
  readonly words: readonly string[];
  /** By name what stood behind each option, undefined where nothing did. */
  readonly switches: ReadonlyMap<string, string | undefined>;
}

/** The words and the options of a command line, whatever they are called. */
function parted(args: readonly string[]): Parted {
  const known = Object.keys(options) as OptionName[];
  const types = Object.fromEntries(known.map((name) => [name, { type: takenBy(name) === undefined ? "boolean" : "string" } as const]));
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: { ...types, help: { type: "boolean", short: "h" } },
  });
  const words: string[] = [];
  const switches = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    if (switches.has(token.name) && token.name !== "help") throw refusal(say`${plain(token.rawName)} is given twice. Say it once.`);
    const swallowed = token.value !== undefined && !token.inlineValue && /^-./.test(token.value);
    if (swallowed)
      throw refusal(
        say`${token.rawName} needs something behind it, and "${plain(token.value ?? "")}" is an option. If it is meant, write ${token.rawName}=${plain(token.value ?? "")}`,
      );
    switches.set(token.name, token.value);
  }
  return { words, switches };
}

function givenTo(command: Command, switches: Parted["switches"]): Given {
  const { name, takes } = command;
  for (const [option, value] of switches) {
    const taken = takes.find((candidate) => candidate === option);
    if (taken === undefined) throw refusal(`${say`benefits ${name} takes no option ${dashed(option)}.`}${orElse(option, takes, "--")} ${takesWords(command)}`);
    if (takenBy(taken) === undefined && value !== undefined) throw refusal(say`--${taken} takes nothing behind it.`);
    if (takenBy(taken) !== undefined && value === undefined) throw refusal(say`Something is missing behind --${taken}: ${optionText(taken)}.`);
  }
  const entries = (Object.keys(options) as OptionName[]).map((option) => [option, takenBy(option) === undefined ? switches.has(option) : switches.get(option)]);
  return Object.fromEntries(entries) as Given;
}

function checkOperands(command: Command, given: readonly string[]): void {
  const missing = command.operands[given.length];
  if (missing !== undefined) throw refusal(`${say`${missing} is missing: ${usageLine(command)}. For example:`}\n${exampleLine(command)}`);
  if (command.repeats === true) return;
  const extra = given.slice(command.operands.length + (command.mayFollow === undefined ? 0 : 1));
  if (extra.length > 0) throw refusal(say`"${plain(extra.join(" "))}" is one word too many. A name with spaces goes in quotes.`);
}

const takesWords = ({ name, takes }: Command): string =>
  takes.length === 0
    ? say`It takes none.`
    : nextStep(say`It takes ${takes.map((option) => `--${option}`).join(", ")}. See more with:`, ...name.split(" "), "--help");

const lastWord = ({ name }: Command): string => name.slice(name.indexOf(" ") + 1);

const dashed = (option: string): string => plain(`${option.length === 1 ? "-" : "--"}${option}`);

/** A guess at what was meant, where there is one. */
function orElse(word: string, words: readonly string[], before = ""): string {
  const [nearest] = nearestWords(word, words);
  return nearest === undefined ? "" : ` ${say`Did you mean ${`${before}${nearest}`}?`}`;
}

const refusal = (message: string): CommandTrouble => new CommandTrouble(exitCodes.usage, message);
