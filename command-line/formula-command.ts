import { callFormula, figureFormulas, InvalidInput, nearestWords, parseCall, say, speaking, wholeFormulas, type Cell } from "#core";
import { plain, type Terminal } from "./output";
import { CommandTrouble, exitCodes, type ExitCode } from "./trouble";

/** `benefits formula '=BENEFIT_VARIANCE(10, 9, "Decrease")'`: the answer as a cell would show it, one row a line. */
export function formulaCommand(terminal: Terminal, text: string): ExitCode {
  try {
    const { name, args } = parseCall(text);
    if (!names.includes(name)) throw new CommandTrouble(exitCodes.usage, `${say`There is no formula ${plain(name)}.`}${orElse(name)}`);
    terminal.out(
      // A formula understands English alone, so it is refused in the words that it takes.
      speaking(undefined, () => callFormula(name, args))
        .map((row) => row.map(shown).join("\t"))
        .join("\n"),
    );
    return exitCodes.fine;
  } catch (error) {
    if (error instanceof InvalidInput) throw new CommandTrouble(exitCodes.usage, plain(error.message));
    throw error;
  }
}

const names = [...figureFormulas, ...wholeFormulas].map(({ name }) => name);

/** A guess at what was meant, where there is one. */
function orElse(name: string): string {
  const [nearest] = nearestWords(name, names);
  return nearest === undefined ? ` ${say`docs/functions.md has them all.`}` : ` ${say`Did you mean ${nearest}?`}`;
}

const shown = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return plain(String(cell));
};
