import { groupBy } from "../domain/group-by";
import { signOf } from "../domain/direction";
import type { ReadingRules } from "../tables/column";
import type { benefits } from "../tables/benefits";
import type { profile } from "../tables/profile";
import type { Row } from "../tables/table";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";
import { isPercent, percentAsPlanned } from "./percent-scale";
import { idKey } from "../parsing/text";
import { remarksOn } from "./remarks";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

type BenefitRow = Row<typeof benefits>;
type ProfileRow = Row<typeof profile>;

/** Baseline and Target of a row that counts in percent, one of them typed with its sign and the other as a number ("8%" and 3), alike. */
export function percentsAlike(
  rows: readonly BenefitRow[],
  found: FoundTable<typeof benefits> | undefined,
  { decimalMark }: ReadingRules,
  findings: FindingList,
): readonly BenefitRow[] {
  if (found === undefined || !rows.some(isPercent)) return rows;
  const remarks = remarksOn(found.table.name, findings);
  const alike = (row: BenefitRow, name: "baseline" | "target", other: "baseline" | "target"): BenefitRow => {
    const [cell, beside] = [found.cells(name)[row.index], found.cells(other)[row.index]];
    if (typeof cell !== "string" || typeof beside !== "number" || Math.abs(beside) <= 1 || row[name] === undefined) return row;
    const value = percentAsPlanned(cell, "percentage", [beside], decimalMark);
    if (value === undefined || value === "unclear" || value === row[name]) return row;
    const header = headerOf(found, name);
    remarks.add(
      {
        rule: "percent-as-planned",
        severity: "Advice",
        what: say`${header} "${cell.trim()}" is read as ${figureText(value)}, as ${headerOf(found, other)} ${figureText(beside)} counts`,
        mend: say`Write Baseline, Target and Actual the same way: all as 43% or all as 43`,
      },
      row.sheetRow,
      header,
      row.id ?? null,
    );
    return { ...row, [name]: value };
  };
  const read = rows.map((row) => (isPercent(row) ? alike(alike(row, "baseline", "target"), "target", "baseline") : row));
  remarks.tell();
  return read;
}

/**
 * Whether a row's Baseline and Target are written in two scales: one a share and one a number, which agree with Direction just as
 * well, and lie nearer to each other, where the share is taken a hundred times larger (0.76 to 80, 8 to 0.03).
 */
export function isPlannedInTwoScales(row: BenefitRow): boolean {
  if (!isPercent(row)) return false;
  const { baseline = 0, target = 0, direction } = row;
  const small = Math.min(Math.abs(baseline), Math.abs(target));
  const large = Math.max(Math.abs(baseline), Math.abs(target));
  if (small === 0 || small >= 1 || large <= 1) return false;
  const moves = direction !== undefined && signOf(direction) !== 0;
  return large > (moves ? 100 : 10) * small;
}

/** A figure from here on is surely no share. */
const surelyNumber = 10;

/** Whether figures that stand elsewhere of a benefit that counts in percent are all shares (0.8) where its own row has numbers (80), or numbers where it has shares. */
export function isInOtherScale(row: BenefitRow, figures: readonly (number | undefined)[]): boolean {
  if (!isPercent(row)) return false;
  const [planned, theirs] = [[row.baseline, row.target], figures].map((all) => Math.max(0, ...all.map((figure) => Math.abs(figure ?? 0)))) as [number, number];
  if (planned === 0 || theirs === 0) return false;
  return planned <= 1 ? theirs >= surelyNumber : planned >= surelyNumber && theirs <= 1;
}

/** The benefits whose rows of Profile are written in the other percent scale, with the first of those rows. A flow's periods are parts of its target and say nothing of its scale. */
export function profilesInOtherScale(
  rows: readonly ProfileRow[],
  benefitOf: ReadonlyMap<string, number>,
  benefitRows: readonly BenefitRow[],
): ReadonlyMap<number, ProfileRow> {
  const byBenefit = groupBy(rows, ({ benefitId, planned }) => {
    const position = benefitId === undefined || planned === undefined ? undefined : benefitOf.get(idKey(benefitId));
    const benefit = position === undefined ? undefined : benefitRows[position];
    return benefit === undefined || benefit.kind === "Flow" || !isPercent(benefit) ? undefined : position;
  });
  const isOther = ([position, rows]: readonly [number, readonly ProfileRow[]]): boolean =>
    isInOtherScale(
      benefitRows[position] as BenefitRow,
      rows.map(({ planned }) => planned),
    );
  return new Map([...byBenefit].filter(isOther).map(([position, [first]]) => [position, first as ProfileRow]));
}
