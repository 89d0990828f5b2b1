import { idKey, isTotalWord, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { cellError, Unreadable } from "../tables/column";
import type { measurements } from "../tables/measurements";
import { cellText } from "../wording/cell-text";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";
import type { MeasuredBenefit } from "./in-its-row";
import { isPassedOver, type PassedOver } from "./passed-over";
import { say } from "../words/say";

type Found = FoundTable<typeof measurements>;

/** Fills in whose reading each row is; −1 for blank rows and rows that cannot be used. */
export function readOwners(
  found: Found,
  benefitOf: ReadonlyMap<string, number>,
  benefits: readonly MeasuredBenefit[],
  owner: Int32Array,
  passed: PassedOver,
  findings: FindingList,
): void {
  if (!found.columns.byName.has("benefitId")) {
    owner.fill(-1);
    return;
  }
  const ids = found.cells("benefitId");
  const dates = found.cells("date");
  const actuals = found.cells("actual");
  const byCell = new Map<Cell, number>();
  // A log repeats itself, month by month in the order of the month before: what followed a benefit where it first was is most often what
  // follows it now, row for row, and one comparison tells that sooner than the map.
  const firstRows = new Int32Array(benefits.length).fill(-1);
  let alike = -1;
  for (let row = 0; row < owner.length; row++) {
    const cell = ids[row] ?? null;
    if (alike >= 0 && ids[alike] === cell && (owner[alike] as number) >= 0) {
      owner[row] = owner[alike++] as number;
      continue;
    }
    let benefit = byCell.get(cell);
    if (benefit === undefined) {
      benefit = resolve(found, cell, benefitOf, row, dates[row] ?? null, actuals[row] ?? null, passed, findings);
      const id = benefits[benefit]?.id;
      if (id !== undefined && id !== cell) checkSpelling(found, cellText(cell), id, row, findings);
      if (cell !== null && typeof cell !== "object" && benefit !== -2) byCell.set(cell, benefit);
    } else if (benefit === -1) unknownId(found, cell, row, findings);
    owner[row] = Math.max(-1, benefit);
    alike = -1;
    if (benefit < 0) continue;
    const first = firstRows[benefit] as number;
    if (first < 0) firstRows[benefit] = row;
    else alike = first + 1;
  }
}

function resolve(
  found: Found,
  cell: Cell,
  benefitOf: ReadonlyMap<string, number>,
  row: number,
  day: Cell,
  actual: Cell,
  passed: PassedOver,
  findings: FindingList,
): number {
  const known = typeof cell === "string" ? benefitOf.get(cell) : undefined;
  if (known !== undefined) return known;
  const place = { table: found.table.name, row: found.sheetRow(row), column: headerOf(found, "benefitId") };
  if (cell === null || typeof cell === "object" || tidy(String(cell)) === "") {
    if ((cell === null && day === null && actual === null) || isPassedOver(passed, row)) return -2;
    const trouble =
      cell !== null && typeof cell === "object"
        ? cellError(cell.error)
        : new Unreadable("id-missing", say`This measurement names no benefit`, say`Enter the Benefit ID`);
    const { rule, what, mend } = trouble;
    findings.add({ ...place, rule, severity: "Stops the row", subject: null, what, mend });
    return -2;
  }
  const written = String(cell);
  const benefit = benefitOf.get(idKey(written));
  if (benefit === undefined) {
    if (isPassedOver(passed, row)) return -2;
    if (isTotalWord(written)) {
      findings.add({
        ...place,
        rule: "total-row",
        severity: "Advice",
        subject: written,
        what: say`This looks like a total row, so it is left out`,
        mend: say`Move totals off the table, or turn on the table's own total row`,
      });
      return -2;
    }
    unknownId(found, cell, row, findings);
    return -1;
  }
  return benefit;
}

function unknownId(found: Found, cell: Cell, row: number, findings: FindingList): void {
  findings.add({
    rule: "unknown-benefit",
    severity: "Stops the row",
    table: found.table.name,
    row: found.sheetRow(row),
    column: headerOf(found, "benefitId"),
    subject: cellText(cell),
    what: say`There is no benefit "${cellText(cell)}"`,
    mend: say`Correct the Benefit ID, or add the benefit to Benefits`,
  });
}

/** An ID that differs by case or spaces is understood, and said once. */
function checkSpelling(found: Found, written: string, id: string, row: number, findings: FindingList): void {
  if (written === id) return;
  findings.add({
    rule: "id-spelling",
    severity: "Advice",
    table: found.table.name,
    row: found.sheetRow(row),
    column: headerOf(found, "benefitId"),
    subject: id,
    what: say`"${written}" is read as ${id}, from which it differs by case or spaces`,
    mend: say`Write ${id} everywhere`,
  });
}
