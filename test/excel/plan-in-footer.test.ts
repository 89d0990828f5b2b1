import { afterEach, expect } from "@jest/globals";
import type { PlanUpdate } from "../../core/port/workbook";
import { pageSetup } from "../../core/writing/page-setup";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { expectNoViolation, openedHost } from "./excel-fixture";
import { excelTest as test } from "./excel-test";
import { bagOf } from "./host/kind";
import type { HostSheet } from "./host/model";

afterEach(expectNoViolation);

const cells = [
  ["ID", "Name"],
  ["B1", "Days"],
];
const update = (plan: string): PlanUpdate => ({
  newTables: [],
  tables: [
    {
      table: "Benefits",
      key: { header: "ID", cells: ["B1"] },
      columns: [{ header: "Status", note: "", width: 9, highlights: [], cells: ["Red"] }],
      print: { beside: ["ID"], columns: 1, plan },
    },
  ],
  sheets: [],
});

test("the plan's name stands in the footer that the sheet of Benefits was set up with, and a footer of the user's stays", async () => {
  for (const [standing, after] of [
    [pageSetup.footer.left, `${pageSetup.footer.left} · Ward && Home`],
    ["", ""],
    ["&A, confidential", "&A, confidential"],
  ]) {
    const host = openedHost([{ name: "Benefits", cells, table: "Benefits" }]);
    const footer = bagOf(host.workbook.sheets[0] as HostSheet);
    footer.set("LeftFooter", standing);
    await excelWorkbook(host).apply(update("Ward & Home"));
    expect(footer.get("LeftFooter")).toBe(after);
  }
});
