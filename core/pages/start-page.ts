import { looks } from "../looks/looks";
import type { Cell, NewTable, OwnedSheet } from "../port/workbook";

export const startName = "Start here";

/** The first sheet of a new plan: what it is, what each sheet holds and what to do first. */
export function startPage(title: string, tables: readonly NewTable[]): OwnedSheet {
  const steps: readonly (readonly Cell[])[] = [
    ["1", "Enter the status date and the currency on Settings."],
    ["2", "Enter the planned benefits on Benefits, one row each. Headers in bold are needed; every header has a note that says what to enter."],
    ["3", "Enter activities, roles, resources, objectives and reviews as far as you have them. Leave the rest blank."],
    ["4", "Add a row to Measurements whenever a benefit is measured. Never change old rows."],
    ["5", "Review. The status columns on the right of each table, Dashboard, Findings and Review data are written anew; nothing of yours is touched."],
  ];
  const sheets = tables.map(({ sheet, about }): readonly Cell[] => [sheet, about]);
  return {
    name: startName,
    widths: [2, 18, 110],
    blocks: [
      { row: 2, column: 2, cells: [[title]], styles: [looks.title], height: 30 },
      {
        row: 3,
        column: 2,
        cells: [["A plan of benefits: what is promised, what brings it, how it is measured, who answers for it, and what keeps it alive."]],
        styles: [looks.subtitle],
      },
      { row: 5, column: 2, cells: [["What to do", null]], styles: [looks.heading, looks.heading], height: 22 },
      { row: 6, column: 2, cells: steps, styles: [{ ...looks.text, align: "center" }, looks.wrapped], height: 20 },
      { row: 12, column: 2, cells: [["The sheets", null]], styles: [looks.heading, looks.heading], height: 22 },
      { row: 13, column: 2, cells: sheets, styles: [{ ...looks.text, bold: true }, looks.wrapped], height: 20 },
    ],
    charts: [],
    gridlines: false,
    tabColor: "#5B6472",
    landscape: true,
    fit: { wide: 1, tall: 1 },
    place: "first",
  };
}
