import { isErrorText } from "../parsing/text";
import { cellError } from "../tables/column";
import type { measurements } from "../tables/measurements";
import { cellText } from "../wording/cell-text";
import type { FindingList } from "./findings";
import { headerOf, type FoundTable } from "./found-table";

/** The columns of the log that hold texts, and the one whose days are read where somebody validated alone. */
const columns = ["source", "enteredBy", "validatedBy", "validatedOn", "note"] as const;

/** Tells the spreadsheet errors in the columns of the log of which not every cell is read by itself. */
export function tellErrors(found: FoundTable<typeof measurements>, findings: FindingList): void {
  for (const name of columns) {
    const cells = found.cells(name);
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row];
      if (
        cell === null ||
        cell === undefined ||
        (typeof cell === "string" ? cell.charCodeAt(0) !== numberSign || !isErrorText(cell) : typeof cell !== "object")
      )
        continue;
      const trouble = cellError(cellText(cell).trim());
      findings.add({
        rule: trouble.rule,
        severity: "Needs attention",
        table: found.table.name,
        row: found.sheetRow(row),
        column: headerOf(found, name),
        subject: cellText(found.cells("benefitId")[row]) || null,
        what: trouble.what,
        mend: trouble.mend,
      });
    }
  }
}

const numberSign = 35;
