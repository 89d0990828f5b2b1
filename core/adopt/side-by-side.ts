import { isPeriodField, periodFields, runsUp } from "../register/fields";
import { textOf } from "../register/grid";
import { youChoseIt, type JudgedColumn } from "./assign";
import type { JudgedSheet } from "./judged-sheet";
import { plannedOrActual, type PeriodHeading } from "./periods";
import { say } from "../words/say";

/** Two lists of the same periods, as a rule one planned and the other actual. */
export interface SideBySide {
  readonly main: JudgedSheet;
  readonly other: JudgedSheet;
  /** Whether both say by a title or the sheet's name which they are; else it is a question. */
  readonly isSure: boolean;
}

/**
 * Takes the columns of periods of two lists as planned and actual where no heading says so and both have the same periods: by what
 * the sheet's name or the title above says, else the first as planned; two that say the same are both that. Undefined where they have no such columns.
 */
export function sideBySide(main: JudgedSheet, other: JudgedSheet): SideBySide | undefined {
  const [ours, theirs] = [silent(main), silent(other)];
  const ends = new Set(ours.map(periodKey));
  if (ours.length === 0 || !theirs.some((column) => ends.has(periodKey(column)))) return undefined;
  const isOneSheet = main.look.sheet === other.look.sheet;
  const [first, second] = [plannedOrActualOf(main, isOneSheet), plannedOrActualOf(other, isOneSheet)];
  if (first !== undefined && first === second) return { main: taken(main, first, main), other: taken(other, first, other), isSure: true };
  const says = first ?? (second === "planned" ? "actual" : "planned");
  return {
    main: taken(main, says, other),
    other: taken(other, says === "planned" ? "actual" : "planned", main),
    isSure: first !== undefined && second !== undefined,
  };
}

/** Columns of periods whose own headings do not say whether they are planned or actual. */
const silent = ({ columns }: JudgedSheet): readonly JudgedColumn[] =>
  columns.filter(({ heading, field, why }) => isPeriodField(field) && why !== youChoseIt() && plannedOrActual(heading) === undefined);

const periodKey = ({ period, partial }: JudgedColumn): string => String(period?.end ?? `${partial?.length} ${partial?.part}`);

/** What the sheet's name says, else the title above the list; of two lists on one sheet the title alone. */
function plannedOrActualOf({ look, rows, head }: JudgedSheet, isOneSheet: boolean): PeriodHeading["says"] {
  const titles = rows.slice(0, head.row).flatMap((row) => row.map(textOf));
  const titleWords = titles.map(plannedOrActual).filter((says) => says !== undefined);
  const title = titleWords[titleWords.length - 1];
  return isOneSheet ? title : (plannedOrActual(look.sheet) ?? title);
}

function taken(sheet: JudgedSheet, says: "planned" | "actual", other: JudgedSheet): JudgedSheet {
  const silentHeadings = new Set(silent(sheet));
  const why =
    other === sheet
      ? says === "planned"
        ? say`the heading is a period, and the sheet's name or the title says planned`
        : say`the heading is a period, and the sheet's name or the title says actual`
      : says === "planned"
        ? say`the heading is a period, and "${other.look.sheet}" has the same periods, actual`
        : say`the heading is a period, and "${other.look.sheet}" has the same periods, planned`;
  return {
    ...sheet,
    columns: sheet.columns.map((column) =>
      silentHeadings.has(column) ? { ...column, field: periodFields[says][runsUp(column.field) ? "upTo" : "alone"], why } : column,
    ),
  };
}
