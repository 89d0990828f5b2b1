import { once } from "../domain/once";
import { headerKey, isBlankWord, tidy } from "../parsing/text";
import type { Cell, NumberFormat } from "../port/workbook";
import { settingCalled, settingColumns } from "../reading/plan-settings";
import { readWord } from "../tables/read-word";
import { emptyPrint, printName, printWithText } from "../domain/prints";
import { Understood, Unreadable, type Column, type ReadingRules } from "../tables/column";
import { comparableAsTyped, comparableInPlan, type Comparable } from "./comparable";
import { meaningPrints } from "./meaning-prints";

/** Makes a cell of a row of Settings comparable, of which the row's name is given. */
export type SettingComparable = (cell: Cell, name: Cell) => Comparable;

/**
 * How the cells of a column of Settings are compared: a setting is the same under each of its names, its value is what the setting reads
 * there, and what the product itself says of it is the same in every language.
 */
export function settingComparable(column: string, rules: ReadingRules): SettingComparable | undefined {
  if (column === "name") return (cell) => nameComparable(comparableAsTyped(cell, rules));
  if (column === "value") return (cell, name) => (typeof cell === "string" && isBlankWord(cell) ? undefined : valueComparable(cell, calledBy(name), rules));
  return column === "meaning" ? (cell, name) => meaningComparable(cell, calledBy(name)) : undefined;
}

/** How a column of Settings shows the value of a row, of which the row's name is given. */
export function settingFormat(column: string, name: Cell): NumberFormat | undefined {
  const key = column === "value" ? calledBy(name) : undefined;
  return key === undefined ? undefined : (settingColumns[key] as Column<unknown>).format;
}

type SettingKey = keyof typeof settingColumns;

const calledBy = (name: Cell): SettingKey | undefined => (typeof name === "string" ? settingCalled(name) : undefined);

function nameComparable(name: Comparable): Comparable {
  const key = settingCalled(String(name ?? ""));
  return key === undefined ? headerKey(String(name ?? "")) : settingColumns[key].header;
}

/** What the setting reads; what it cannot read, and what is no setting, counts as it was typed. */
function valueComparable(cell: Cell, key: SettingKey | undefined, rules: ReadingRules): Comparable {
  if (key === undefined) return comparableAsTyped(cell, rules);
  const reading = readWord(settingColumns[key] as Column<unknown>, cell, rules);
  const value: unknown = reading instanceof Understood && reading.only === undefined ? reading.value : reading;
  const isRead = value !== undefined && !(value instanceof Unreadable) && !(value instanceof Understood);
  return isRead ? comparableInPlan(value, cell, false) : comparableAsTyped(cell, rules);
}

function meaningComparable(cell: Cell, key: SettingKey | undefined): Comparable {
  const isOwn = key !== undefined && typeof cell === "string" && knownPrints().has(meaningPrint(cell));
  return isOwn ? settingColumns[key].meaning : comparableInPlan(undefined, cell, false);
}

/** The print of what is said of a setting, in whatever language. */
export const meaningPrint = (text: string): string => printName(printWithText(emptyPrint, tidy(text)));

const knownPrints = once((): ReadonlySet<string> => new Set(meaningPrints.split(" ")));
