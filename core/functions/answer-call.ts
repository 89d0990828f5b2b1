import { isKnown } from "../domain/figure";
import { InvalidInput } from "../domain/invalid-input";
import type { Cell } from "../port/workbook";
import { aWordOf, may, type Argument } from "./argument";
import { CellShowsError, inWords } from "./cell-shows-error";
import type { Answer, Arguments, BlockFormula, Formula } from "./declaration";
import { cellOf, gridOf, shapeOf, type Grid } from "./grid";
import { isBlock, readArgument, type ReadArgument } from "./read-argument";
import { sentence } from "../wording/sentence";

/** Calls a formula by its name, as {@link import("./call").callFormula} does. */
export type Call = (name: string, args: readonly unknown[]) => Cell[][];

/** A call over some formulas; a bundle that leaves the others out stays small. */
export function callerOf(formulas: readonly (Formula | BlockFormula)[]): Call {
  const byName = new Map(formulas.map((formula) => [formula.name, formula]));
  return (name, args) => {
    const formula = byName.get(name.toUpperCase());
    if (formula === undefined) throw new InvalidInput("value", `There is no formula ${name}`);
    return answerCall(formula, args);
  };
}

function answerCall(formula: Formula | BlockFormula, args: readonly unknown[]): Cell[][] {
  const declared = argumentsOf(formula);
  const names = Object.keys(declared);
  if (args.length > names.length && args.slice(names.length).some((argument) => gridOf(argument) !== undefined)) {
    throw new InvalidInput("value", `${formula.name} takes at most ${names.length} arguments: ${names.join(", ")}`);
  }
  const missing = names.find((name, position) => declared[name]?.optional === false && args[position] === undefined);
  if (missing !== undefined) throw new InvalidInput("value", `${formula.name} needs the argument ${missing}`);
  const grids = names.map((_, position) => gridOf(args[position]));
  if ("block" in formula) return blockOf(formula, names, grids);
  const byRows = names.some((name, position) => isBlock(declared[name] as Argument<unknown>, grids[position]));
  return rowsOf(
    formula,
    names,
    names.map((name, position) => readArgument(name, declared[name] as Argument<unknown>, grids[position], byRows)),
  );
}

/** The arguments of a formula, with `figure` behind them where it tells several figures. */
export function argumentsOf(formula: Formula | BlockFormula): Arguments {
  const figures = "figures" in formula ? formula.figures : undefined;
  return figures === undefined ? formula.arguments : { ...formula.arguments, figure: may(aWordOf([...figures, "All"]), { help: "Which figure to tell." }) };
}

/** One answer per row and column of the inputs, from one pass. */
function rowsOf(formula: Formula, names: readonly string[], read: readonly ReadArgument[]): Cell[][] {
  const { rows, columns } = commonShape(formula.name, read);
  const alone = rows === 1 && columns === 1;
  const values: Record<string, unknown> = {};
  const answers: Cell[][] = new Array<Cell[]>(rows);
  for (let row = 0; row < rows; row++) {
    const line: Cell[] = [];
    for (let column = 0; column < columns; column++) {
      const trouble = takeRow(names, read, row, column, values);
      const answer = trouble ?? answerOf(formula, values);
      if (answer === blankRow) line.push(null);
      else if (answer instanceof InvalidInput) {
        if (alone) throw answer;
        line.push({ error: answer instanceof CellShowsError ? answer.shows : errorCodes[answer.reason] });
      } else if (Array.isArray(answer)) answerSeveral(formula, answer as readonly Answer[], values["figure"] as string | undefined, alone, columns, line);
      else line.push(toCell(answer as Answer, alone));
    }
    answers[row] = line;
  }
  return laid(formula, answers, read);
}

const blankRow = Symbol("a row of blanks");
const errorCodes = { value: "#VALUE!", number: "#NUM!", unknown: "#N/A" } as const;

function answerOf(formula: Formula, values: Record<string, unknown>): Answer | readonly Answer[] | InvalidInput {
  try {
    return formula.answer(values);
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

/** Fills in the values of one row; says what stands in the way of an answer. */
function takeRow(
  names: readonly string[],
  read: readonly ReadArgument[],
  row: number,
  column: number,
  values: Record<string, unknown>,
): InvalidInput | typeof blankRow | undefined {
  let trouble: InvalidInput | undefined;
  let missing: string | undefined;
  let filled = false;
  for (let position = 0; position < read.length; position++) {
    const argument = read[position] as ReadArgument;
    const place = row * argument.rowStep + column * argument.columnStep;
    const value = argument.values[place];
    const name = names[position] as string;
    values[name] = value;
    if (!argument.common && argument.filled[place] === 1) filled = true;
    if (value !== undefined) continue;
    const fault = argument.faults?.get(place);
    if (fault !== undefined) trouble ??= fault;
    else if (argument.needed) missing ??= name;
  }
  if (trouble !== undefined) return trouble;
  if (!filled) return blankRow;
  return missing === undefined ? undefined : new InvalidInput("unknown", `${inWords(missing)} is blank`);
}

/** One figure, or several beside each other; an unknown one among others is an error cell of its own. */
function answerSeveral(formula: Formula, answers: readonly Answer[], wanted: string | undefined, alone: boolean, columns: number, into: Cell[]): void {
  const { figures, usualFigures } = formula;
  const names = figures === undefined || wanted === "All" ? figures : wanted === undefined ? (usualFigures ?? figures) : [wanted];
  if (figures !== undefined && names?.length === 1) {
    into.push(toCell(answers[figures.indexOf(names[0] as string)] as Answer, alone));
    return;
  }
  if (columns > 1) throw new InvalidInput("value", `${formula.name} cannot tell several figures for every row and column; name one figure`);
  const shown = figures === undefined || names === undefined ? answers : names.map((name) => answers[figures.indexOf(name)] as Answer);
  if (alone && shown.every((answer) => typeof answer === "object")) toCell(shown[0] as Answer, true);
  for (const answer of shown) into.push(toCell(answer, false));
}

function toCell(answer: Answer, alone: boolean): Cell {
  if (typeof answer === "string") return answer;
  if (isKnown(answer)) {
    if (Number.isFinite(answer)) return answer === 0 ? 0 : answer;
    throw new Error("A formula came to something that is not a number");
  }
  if (alone) throw new InvalidInput("unknown", sentence(answer.because));
  return { error: "#N/A" };
}

/** Blank and refused rows become as wide as the others; what lies as its series does stands up beside a column. */
function laid(formula: Formula, answers: Cell[][], read: readonly ReadArgument[]): Cell[][] {
  const width = answers.reduce((widest, line) => Math.max(widest, line.length), 0);
  for (const line of answers) while (line.length < width) line.push(line[0] ?? null);
  const [only] = answers;
  const standsUp = formula.liesAsSeries === true && answers.length === 1 && read.some((argument) => argument.upright);
  return standsUp && only !== undefined ? only.map((cell) => [cell]) : answers;
}

/** How many rows and columns of answers there are; ranges must agree where they are wider than one. */
function commonShape(name: string, read: readonly ReadArgument[]): { readonly rows: number; readonly columns: number } {
  let tallest: ReadArgument | undefined;
  let widest: ReadArgument | undefined;
  for (const argument of read) {
    if (argument.rows > (tallest?.rows ?? 1)) tallest = argument;
    if (argument.columns > (widest?.columns ?? 1)) widest = argument;
  }
  for (const argument of read) {
    const wrongRows = argument.rows !== 1 && argument.rows !== tallest?.rows;
    const wrongColumns = argument.columns !== 1 && argument.columns !== widest?.columns;
    const other = wrongRows ? tallest : wrongColumns ? widest : undefined;
    if (other === undefined) continue;
    throw new InvalidInput(
      "value",
      `${name}: ${other.name} is ${other.shape} but ${argument.name} is ${argument.shape} (rows × columns); give ranges of one size, or single cells`,
    );
  }
  return { rows: tallest?.rows ?? 1, columns: widest?.columns ?? 1 };
}

/** Tables go in as they stand, single values as in any formula. */
function blockOf(formula: BlockFormula, names: readonly string[], grids: readonly (Grid | undefined)[]): Cell[][] {
  const values: Record<string, unknown> = {};
  names.forEach((name, position) => {
    const argument = formula.arguments[name] as Argument<unknown>;
    const grid = grids[position];
    if (argument.takes === "table") {
      if (grid === undefined && argument.needed) throw new InvalidInput("unknown", `${inWords(name)} is blank`);
      values[name] = grid?.cells.map((row) => row.map(cellOf));
      return;
    }
    if (grid !== undefined && grid.rows * grid.columns > 1) {
      throw new InvalidInput("value", `${formula.name}: ${name} is ${shapeOf(grid)} (rows × columns), but one cell is asked for`);
    }
    const read = readArgument(name, argument, grid);
    const trouble = takeRow([name], [read], 0, 0, values);
    if (trouble instanceof InvalidInput) throw trouble;
    if (argument.needed && values[name] === undefined) throw new InvalidInput("unknown", `${inWords(name)} is blank`);
  });
  return formula.block(values as never).map((row) => [...row]);
}
