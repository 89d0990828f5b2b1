import type { Nullable } from "@univerjs/core";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import { callerOf, figureFormulas } from "#core";
import { wholeNames } from "../book/formula-names";
import type { FormulaHelp } from "../../session/session";
import { say } from "../../session/wording";
import { formulaAnswer, type Shown } from "./formula-answers";

/** Answers a formula that reviews a whole plan, away from the page. */
export type AnswerWhole = (name: string, args: readonly unknown[]) => Promise<readonly (readonly Shown[])[]>;

/** What answers the formulas of the plan, as the grid's engine takes it. */
export function benefitFormulas(answerWhole: AnswerWhole): [typeof BaseFunction, string][] {
  const call = callerOf(figureFormulas);

  class FigureFormula extends BaseFunction {
    override calculate(...args: BaseValueObject[]): BaseValueObject {
      return valueOf(formulaAnswer(call, bareName(this.name), args.map(argumentOf)));
    }
  }
  class WholeFormula extends BaseFunction {
    override isAsync(): boolean {
      return true;
    }
    // The engine waits for what an asynchronous function hands over, although its types do not say so.
    override calculate(...args: BaseValueObject[]): BaseValueObject {
      return new AsyncObject(answerWhole(bareName(this.name), args.map(argumentOf)).then(valueOf)) as unknown as BaseValueObject;
    }
  }
  return [
    ...figureFormulas.map(({ name }): [typeof BaseFunction, string] => [FigureFormula, name]),
    ...wholeNames.map((name): [typeof BaseFunction, string] => [WholeFormula, name]),
  ];
}

/** The same formulas under the namespace of an add-in, as a file may have them: PLANS.BENEFIT_VARIANCE. */
export const underNamespace = (formulas: ReturnType<typeof benefitFormulas>, namespace: string): readonly BaseFunction[] =>
  formulas.map(([Formula, name]) => new Formula(`${namespace.toUpperCase()}.${name}`));

const bareName = (name: unknown): string => String(name).replace(/^.*\./, "");

/** What the grid tells of a formula while it is typed. */
export const formulaInfo = ({ name, summary, arguments: args, gives, example, notes }: FormulaHelp): IFunctionInfo => ({
  functionName: name,
  functionType: FunctionType.User,
  abstract: summary,
  description: [summary, say`Gives: ${gives}`, say`Example: ${example}`, notes].filter((words) => words !== "").join("\n"),
  functionParameter: args.map((argument) => ({
    name: argument.name,
    detail: argument.help,
    example: "A2:A9",
    require: argument.optional ? 0 : 1,
    repeat: 0,
  })),
});

/** An argument as the core takes it: a range as rows of cells, an error by its name, a blank as null, which the engine's own functions read as 0. */
function argumentOf(value: BaseValueObject): unknown {
  if (!value.isArray()) return cellOf(value);
  const rows = (value as ArrayValueObject).getArrayValue();
  return Array.from(rows, (row) => Array.from(row ?? [], cellOf));
}

function cellOf(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  return value.isError() ? { error: value.getValue() } : value.getValue();
}

function valueOf(rows: readonly (readonly Shown[])[]): BaseValueObject {
  const cells = rows.map((row) => row.map(shownValue));
  const [[only] = []] = cells;
  if (only !== undefined && cells.length === 1 && cells[0]?.length === 1) return only;
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function shownValue(cell: Shown): BaseValueObject {
  if (typeof cell === "number") return NumberValueObject.create(cell);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return typeof cell === "string" ? StringValueObject.create(cell) : ErrorValueObject.create(cell.error as ErrorType);
}
