import { isoDate } from "../core/domain/day";
import { callText } from "../core/functions/call-text";
import { type Edge, groups } from "../core/functions/declaration";
import { formulas } from "../core/functions/index";
import { type FormulaCall, parseCall } from "../core/functions/parse-call";
import type { Cell } from "../core/port/workbook";
import { type AnyFormula, argumentList, outcome, signatureOf } from "./formula-text";

/** The help page of all formulas. */
export function formulaHelp(): string {
  return `${[introduction, contents(), ...groups.flatMap((group) => [`## ${group}`, ...formulas.filter((formula) => formula.help.group === group).map(helpOf)])].join("\n\n")}\n`;
}

const introduction = `# Formulas

<!-- Written by npm run generate from the declarations in core. Edit those. -->

These formulas give the figures of a benefits realization plan in any cell, in Excel, in Google Sheets and on the command
line (\`benefits formula '=BENEFIT_VARIANCE(10, 9, "Decrease")'\`), with the same names, the same arguments and the same answer.

**Ranges.** Give a cell, or a whole column: a column of inputs gives a column of answers from one call, and a single cell
counts for every row. A column and a row give a rectangle. Ranges of different sizes are refused. An argument that says
*series* takes a row or a column as one thing; of a block of several rows and columns each row is one, and each has an answer
(a column beside such a block has one figure for each of its rows).

**Dates.** The status date is always an argument, and nothing here reads the clock. A date is a date cell or a text such as
"2026-11-24"; a text that could be read two ways is refused.

**Blanks.** A row of blanks answers with a blank, so a range may be longer than the list. A row where only something is
missing is #N/A. 0 is a number and never a blank, but as a date, where it cannot be one, it is read as a blank. Give a range
(\`A2:A9\`) rather than a single cell where a cell may be blank: some versions of Excel hand a blank cell to a formula as 0. An
argument that may be left out is better left out than pointed at a blank.

**End.** No formula is told when a benefit ended, and a review lets it stand as it stood on that day. Of a benefit that has ended give End as the
status date, and ask for no forecast of it: a review's are blank then.

**What cannot be told** is never 0 and never 100%: alone in its cell a formula shows an error with the reason in plain words;
in a column the row shows #N/A (unknown), #VALUE! (not readable), #NUM! (a figure outside what is allowed), or the error that
its inputs show. To see the reason, call the formula for that row alone.

**Several figures.** Where a formula tells several figures they stand beside each other; name one in the last argument,
\`figure\`, to get it alone.

**Semicolons.** In a spreadsheet with a decimal comma, type semicolons between arguments, and \`\\\` between the columns of an
{array} (in German Excel a point). The command line reads both spellings, and *Insert* in the pane writes the one that fits.`;

const anchor = (name: string): string => name.toLowerCase();

const contents = (): string =>
  groups
    .map(
      (group) =>
        `- ${group}: ${formulas
          .filter((formula) => formula.help.group === group)
          .map(({ name }) => `[${name}](#${anchor(name)})`)
          .join(", ")}`,
    )
    .join("\n");

function helpOf(formula: AnyFormula): string {
  const examples = [formula.help.example, ...(formula.help.moreExamples ?? [])];
  return [
    `### ${formula.name}`,
    formula.help.summary,
    `\`=${signatureOf(formula)}\``,
    table(
      ["Argument", "What to enter"],
      argumentList(formula).map(({ name, argument }) => [
        argument.optional ? `*${name}*` : `**${name}**`,
        `${kindOf(argument.takes, argument.type)}${argument.optional ? ", may be left out" : ""}. ${argument.help}`,
      ]),
    ),
    `Answers ${formula.help.result}.${figuresOf(formula)}`,
    table(
      ["Example", "Answer"],
      examples.map(({ formula: text }) => [code(text), answerText(text)]),
    ),
    formula.help.notes ?? "",
    `With odd input:`,
    table(["Given", "Answer"], [...commonEdges(formula), ...formula.help.edges.map(edgeRow)]),
    `Source: ${formula.help.source}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const kindOf = (takes: string, type: string): string =>
  takes === "table"
    ? "A range"
    : `${takes === "series" ? "Series of " : ""}${{ number: takes === "series" ? "numbers" : "Number", date: takes === "series" ? "dates" : "Date", text: "Word", boolean: "TRUE or FALSE", any: "Anything" }[type]}`;

function figuresOf(formula: AnyFormula): string {
  if (!("figures" in formula) || formula.figures === undefined) return "";
  const list = formula.figures.map((word) => `"${word}"`).join(", ");
  return ` Its figures, in this order: ${list}.`;
}

/** What every formula does alike, told by what this one does. */
function commonEdges(formula: AnyFormula): string[][] {
  const { name, args } = parseCall(formula.help.example.formula);
  const list = argumentList(formula);
  const readable = list.findIndex(({ argument }) => argument.takes !== "table" && (argument.type === "number" || argument.type === "date"));
  const blanks = list.map(({ argument }, place) => (argument.common ? (args[place] ?? null) : ""));
  const changed = (cell: Cell): FormulaCall["args"] =>
    Array.from({ length: Math.max(args.length, readable + 1) }, (_, place) => (place === readable ? cell : (args[place] ?? null)));
  const rows = [
    ["a text that is no figure", callText({ name, args: changed("about ten") }, ".")],
    ["a cell with an error", callText({ name, args: changed({ error: "#REF!" }) }, ".")],
  ];
  if (list.every(({ argument }) => argument.takes !== "table")) rows.unshift(["blanks", callText({ name, args: trimmed(blanks) }, ".")]);
  return rows.map(([what, text]) => [`${what}: ${code(text as string)}`, answerText(text as string)]);
}

function trimmed(args: readonly (Cell | readonly (readonly Cell[])[])[]): FormulaCall["args"] {
  let length = args.length;
  while (length > 1 && (args[length - 1] === null || args[length - 1] === "")) length--;
  return args.slice(0, length);
}

const edgeRow = (edge: Edge): string[] => [code(edge.formula), answerText(edge.formula)];

function answerText(text: string): string {
  const result = outcome(text);
  if ("refused" in result) return `error: ${result.refused}`;
  const { name } = parseCall(text);
  return result.rows.map((row) => row.map((cell) => cellText(name, cell)).join(" · ")).join("<br>");
}

function cellText(name: string, cell: Cell): string {
  if (cell === null || cell === "") return "(blank)";
  if (typeof cell === "object") return cell.error;
  if (typeof cell !== "number") return String(cell);
  if (name === "BENEFIT_FORECAST_DUE") return `${cell} (${isoDate(cell)})`;
  return String(Number(cell.toPrecision(10)));
}

const code = (text: string): string => `\`${text}\``;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`).join("\n");
