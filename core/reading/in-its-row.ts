import type { PlannedChange } from "../domain/planned-change";
import { countedIn, type CountedIn } from "../parsing/counted-in";
import { isCurrency, isSameCurrency } from "../parsing/currencies";
import { headerScale, type HeaderScale } from "../parsing/header-keys";
import { timesSize } from "../parsing/magnitudes";
import { headerKey, tidy } from "../parsing/text";
import { Understood, Unreadable, type Remark } from "../tables/column";
import { inOtherUnit, percentInOtherUnit, sizeUnclear } from "../tables/understood";
import type { Cell } from "../port/workbook";
import type { PlanColumn } from "../register/plan-table";
import { cellText } from "../wording/cell-text";
import { figureText } from "../wording/figures";
import { say } from "../words/say";
import { isUnitOfShares, percent } from "./said-percent";

/** What the row says that decides how its figures are read. */
export interface FigureRow {
  readonly kind: string | undefined;
  readonly unit: string | undefined;
}

/** As much of a benefit as the reading of its measurements needs. */
export interface MeasuredBenefit {
  readonly id: string;
  readonly row: FigureRow;
  readonly change: PlannedChange | undefined;
}

/**
 * What a figure that was understood comes to, once its row is known: a duration in its unit, or what stands against it, as a
 * milestone's word in a row that is none, or a unit that is not the row's. A size that it names, as in "800 T€", is told from one that its
 * row's unit has: both mean the same thousands. Undefined where it counts as it was understood.
 */
export function inItsRow(reading: Understood<number>, cell: Cell, { kind, unit }: FigureRow, currency: string): number | Unreadable | undefined {
  const shown = tidy(cellText(cell));
  if (reading.only === "milestone") {
    return kind === "Milestone"
      ? undefined
      : new Unreadable("not-a-number", say`"${shown}" is not a number`, say`Enter a number; Yes and No are read for a Milestone alone`);
  }
  if (reading.unit === percent) return unit === undefined || kind === "Milestone" || isUnitOfShares(unit) ? undefined : percentInOtherUnit(shown, unit);
  if (reading.only !== undefined) return inTime(reading.value ?? 0, reading.only, shown, unit);
  const row = unit === undefined ? undefined : countedIn(unit);
  const other = otherUnit(reading.unit, row, unit, currency);
  if (other !== undefined) return inOtherUnit(shown, reading.unit ?? "", other);
  if (row === undefined || row.size === 1) return undefined;
  if (reading.size !== undefined) return (reading.value ?? 0) / row.size;
  return isUnclear(reading, row.size) ? sizeUnclear(shown, row.size) : undefined;
}

/** What the row counts in, where that is surely not what the figure names. Money in a row that names none is the plan's. */
function otherUnit(named: string | undefined, row: CountedIn | undefined, unit: string | undefined, currency: string): string | undefined {
  if (named === undefined || (row !== undefined && isSameUnit(named, row.unit))) return undefined;
  if (!isCurrency(named)) return row?.unit === "" ? undefined : unit;
  if (row?.currency !== undefined) return isSameCurrency(named, row.currency) ? undefined : unit;
  if (row !== undefined && row.unit !== "" && !speaksOfMoney.test(row.unit)) return unit;
  return currency === "" || isSameCurrency(named, currency) ? undefined : currency;
}

const speaksOfMoney = /currency|money|monetary|financ|cost|saving|budget|revenue|währung|geld|kosten|monnaie|argent|coût|moneda|dinero|coste|valuta/i;

/** Money that names no size, where other figures count by thousands: £800 is 800 of them, of £800,000 nobody can tell. */
const isUnclear = (reading: Understood<number>, size: number): boolean =>
  reading.size === undefined && reading.unit !== undefined && isCurrency(reading.unit) && Math.abs(reading.value ?? 0) >= size;

/** How many of a unit make a day. Two figures are hours and minutes where that is what the unit counts in. */
const timeUnits: ReadonlyMap<string, number> = new Map([
  ["h:mm", 1],
  ["hh:mm", 1],
  ["[h]:mm", 1],
  ["h:mm:ss", 1],
  ["hh:mm:ss", 1],
  ["hour", 24],
  ["minute", 1440],
]);

function inTime(days: number, parts: keyof typeof said, shown: string, unit: string | undefined): number | Unreadable {
  const named = tidy(unit ?? "").toLowerCase();
  const perDay = timeUnits.get(named) ?? timeUnits.get(unitKey(named).split(" ")[0] ?? "");
  if (perDay !== undefined) return Math.round(days * 86400 * perDay) / 86400;
  return new Unreadable(
    "unit-differs",
    unit === undefined ? saidWithoutUnit[parts](shown) : said[parts](shown, unit),
    say`Enter a number in the row's unit, or the unit h:mm, hours or minutes in the column Unit`,
  );
}

const said = {
  "hours and minutes": (shown: string, unit: string) => say`"${shown}" shows hours and minutes, but the unit here is ${unit}`,
  "hours, minutes and seconds": (shown: string, unit: string) => say`"${shown}" shows hours, minutes and seconds, but the unit here is ${unit}`,
};

const saidWithoutUnit = {
  "hours and minutes": (shown: string) => say`"${shown}" shows hours and minutes, but this row has no Unit`,
  "hours, minutes and seconds": (shown: string) => say`"${shown}" shows hours, minutes and seconds, but this row has no Unit`,
};

/** What short forms of units stand for; each is one in every register, or a different word of it. */
const unitNames: Readonly<Record<string, string>> = {
  d: "day",
  h: "hour",
  hr: "hour",
  min: "minute",
  sec: "second",
  s: "second",
  wk: "week",
  mth: "month",
  mo: "month",
  yr: "year",
  y: "year",
  t: "tonne",
  kilogram: "kg",
  kilometre: "km",
  kilometer: "km",
  percent: "%",
};

/** A unit with its words in the singular and in full: "days" and "d" are "day". */
const unitKey = (unit: string): string =>
  headerKey(unit)
    .replace(/(?<=\w{2})s\b/g, "")
    .replace(/^\w+/, (word) => unitNames[word] ?? word);

/** "day", "d", "days" and "Days per invoice" count the same. */
function isSameUnit(a: string, b: string): boolean {
  const [first, second] = [unitKey(a), unitKey(b)];
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}

/** A figure under a header with a scale, unless the cell ("£1.2m") or the row's Unit ("£k") names one of its own. */
export function scaled(value: number, reading: unknown, cell: Cell, { factor, isTaken }: FigureScale, unit: string | undefined): number | Unreadable {
  const understood = reading instanceof Understood ? (reading as Understood<number>) : undefined;
  if (understood?.size !== undefined || understood?.only !== undefined || (unit !== undefined && countedIn(unit).size !== 1)) return value;
  if (understood !== undefined && factor !== 1 && isUnclear(understood, factor)) return sizeUnclear(tidy(cellText(cell)), factor);
  return isTaken === true && understood === undefined ? value : timesSize(value, factor);
}

/** What the figures of a column are multiplied by, which a mapping has done already with all that are plain (`isTaken`). */
export interface FigureScale extends HeaderScale {
  readonly isTaken?: true;
}

/** What the header of a column says that its figures count in, or what a mapping multiplies them by. */
export function figureScale(header: string, column: Pick<PlanColumn, "as" | "scale"> | undefined): FigureScale | undefined {
  if (column?.scale !== undefined) return { factor: column.scale, hint: header, isTaken: true };
  return column?.as === undefined ? headerScale(header) : undefined;
}

/** What is told, once per column, of a header that scales its figures or may do so. */
export const scaleRemark = (header: string, { factor, hint }: HeaderScale): Remark =>
  factor === 1
    ? {
        rule: "header-scale-unclear",
        severity: "Needs attention",
        what: say`"${hint}" in the header "${header}" may mean millions or a unit, so the figures are taken as they stand`,
        mend: say`Write (£m) or "millions" where millions are meant, and name a unit in the column Unit`,
      }
    : {
        rule: "header-scale",
        severity: "Advice",
        what: say`The figures under "${header}" are multiplied by ${figureText(factor)}`,
        mend: say`Enter whole amounts under a header without a scale where that is not meant`,
      };
