import type { PlannedChange } from "../domain/planned-change";
import { scaleOf, type HeaderScale } from "../parsing/header-keys";
import { headerKey, tidy } from "../parsing/text";
import { Unreadable, type Remark, type Understood } from "../tables/column";
import type { Cell } from "../port/workbook";
import { cellText } from "../wording/cell-text";
import { figureText } from "../wording/figures";

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
 * What stands against a figure that was understood, once its row is known: a milestone's word in a row that is none, or a
 * unit that is not the row's.
 */
export function againstRow(reading: Understood<unknown>, cell: Cell, { kind, unit }: FigureRow): Unreadable | undefined {
  const shown = tidy(cellText(cell));
  if (reading.milestoneOnly === true && kind !== "Milestone") {
    return new Unreadable("not-a-number", `"${shown}" is not a number`, "Enter a number; Yes and No are read for a Milestone alone");
  }
  if (reading.unit === undefined || unit === undefined || isSameUnit(reading.unit, unit)) return undefined;
  return new Unreadable("unit-differs", `"${shown}" counts in ${reading.unit}, but the unit here is ${unit}`, `Enter the number in ${unit}, without words`);
}

/** "day", "days" and "Days per invoice" count the same. */
function isSameUnit(one: string, other: string): boolean {
  const [first, second] = [one, other].map((unit) => headerKey(unit).replace(/(?<=\w{2})s\b/g, "")) as [string, string];
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}

/** A figure under a header with a scale, unless the cell ("£1.2m") or the row's Unit ("£k") names one of its own. */
export function scaled(value: number, cell: Cell, scale: HeaderScale, unit: string | undefined): number {
  const hasOwn = (typeof cell === "string" && /\d\s*(?:k|mn?|bn|thousand|million|billion)/i.test(cell)) || (unit !== undefined && scaleOf(unit) !== undefined);
  return hasOwn ? value : value * scale.factor;
}

/** What is told, once per column, of a header that scales its figures or may do so. */
export const scaleRemark = (header: string, { factor, hint }: HeaderScale): Remark =>
  factor === 1
    ? {
        rule: "header-scale-unclear",
        severity: "Needs attention",
        what: `"${hint}" in the header "${header}" may mean millions or a unit, so the figures are taken as they stand`,
        mend: `Write (£m) or "millions" where millions are meant, and name a unit in the column Unit`,
      }
    : {
        rule: "header-scale",
        severity: "Advice",
        what: `The figures under "${header}" are multiplied by ${figureText(factor)}`,
        mend: "Enter whole amounts under a header without a scale where that is not meant",
      };
