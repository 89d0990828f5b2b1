import { afterEach, expect } from "@jest/globals";
import { cellsOf, expectNoViolation } from "./excel-fixture";
import type { ExcelHost, Fault } from "./host/excel-host";
import { insertRows, put, type HostSheet } from "./host/model";
import { button, columnOf, inExcel, paneTests, review, setUp, sheetOf } from "./excel-pane-suite";

/* What goes wrong in Excel, as someone in front of the pane meets it: what the pane says, and that nothing of theirs has changed. */

paneTests();
afterEach(expectNoViolation);

/** The cells of the plan's sheets as far right as they went when this was called: what the user has, without the status columns and Start here. */
function usersCells(host: ExcelHost): () => unknown {
  const users = host.workbook.sheets.filter(({ name }) => name !== "Start here");
  const widths = users.map((sheet) => ({ sheet, width: Math.max(0, ...sheet.rows.map((row) => row.length)) }));
  return () => widths.map(({ sheet, width }) => [sheet.name, cellsOf(sheet).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))]);
}

/** The pane looks at the plan once more after a verb; what comes next is to begin after that. */
async function quiet(host: ExcelHost): Promise<void> {
  for (let seen = -1; seen !== host.wire.length;) {
    seen = host.wire.length;
    await new Promise((later) => setTimeout(later, 200));
  }
}

const codes = [
  { code: "RequestPayloadSizeLimitExceeded", title: "The workbook is busy", says: /no more than 5 MB at once.*Shorten them/ },
  { code: "InvalidOperationInCellEditMode", title: "A cell is being edited", says: /Press Enter or Esc and try again/ },
  { code: "AccessDenied", title: "The workbook is protected", says: /save a copy, or lift the protection/ },
] as const;

for (const { code, title, says } of codes) {
  inExcel(`${code} in any round trip of a review is said in words, changes nothing, and trying again works`, async ({ page }, host) => {
    await setUp(page);
    const users = usersCells(host);
    const before = users();
    for (const [trip, afterActions] of [
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [4, 400],
    ] as const) {
      await quiet(host);
      host.reset();
      host.onRequest = (number): Fault | undefined => (number === trip ? { code, afterActions } : undefined);
      await button(page, "Review the plan").click();
      await page.getByText(title, { exact: true }).waitFor();
      await page.getByText(says).waitFor();
      expect(await page.getByText(title, { exact: true }).count()).toBe(1);
      expect([trip, users()]).toEqual([trip, before]);
      host.onRequest = undefined;
      await button(page, "Try again").click();
      await page.getByText(title, { exact: true }).waitFor({ state: "detached" });
      await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
      expect([trip, users()]).toEqual([trip, before]);
    }
    expect(columnOf(host, "Benefits", "Status").filter((status) => status !== null).length).toBeGreaterThan(10);
  });
}

inExcel("a session that is lost for a moment is not even noticed, in any round trip", async ({ page }, host) => {
  await setUp(page);
  const users = usersCells(host);
  const before = users();
  for (const trip of [1, 2, 3, 4]) {
    await quiet(host);
    host.reset();
    host.onRequest = (number): Fault | undefined => (number === trip ? { code: "InvalidOrTimedOutSession", afterActions: trip === 4 ? 400 : 0 } : undefined);
    await review(page);
    expect([trip, users()]).toEqual([trip, before]);
  }
});

inExcel("a session that stays lost is said in words, and is there again when the pane tries again", async ({ page }, host) => {
  await setUp(page);
  const users = usersCells(host);
  const before = users();
  host.onRequest = () => ({ code: "InvalidOrTimedOutSession" });
  await button(page, "Review the plan").click();
  await page.getByText("The connection to the workbook was lost", { exact: true }).waitFor();
  await page.getByText(/Reload the page or open the workbook again/).waitFor();
  expect(users()).toEqual(before);
  host.onRequest = undefined;
  await button(page, "Try again").click();
  await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
  expect(users()).toEqual(before);
});

/** What somebody does between the reading and the writing, how it is undone, and what the pane says. */
const edits: readonly { readonly name: string; readonly edit: (sheet: HostSheet, host: ExcelHost) => () => void; readonly says: RegExp }[] = [
  {
    name: "deletes the table with its cells",
    says: /The table "Benefits" is no longer in the workbook. Bring it back/,
    edit: (sheet) => {
      const [rows, tables] = [sheet.rows.splice(0), sheet.tables];
      sheet.tables = [];
      return () => {
        sheet.rows.push(...rows);
        sheet.tables = tables;
      };
    },
  },
  {
    name: "renames the column of the keys",
    says: /"Benefits".*"Benefit ID".*nothing was written/,
    edit: (sheet) => {
      put(sheet, 2, 0, "Number");
      return () => put(sheet, 2, 0, "Benefit ID");
    },
  },
  {
    name: "inserts a row in the table",
    says: /row 5 of "Benefits" holds something else under "Benefit ID", so nothing was written. Review again/,
    edit: (sheet, host) => {
      insertRows(host.workbook, sheet, 4, 1);
      return () => put(sheet, 4, 0, "B-new");
    },
  },
  {
    name: "protects the sheet",
    says: /The sheet "Benefits" is protected. Lift the protection \(Review > Unprotect Sheet\)/,
    edit: (sheet) => {
      sheet.isProtected = true;
      return () => {
        sheet.isProtected = false;
      };
    },
  },
];

for (const { name, edit, says } of edits) {
  inExcel(`somebody ${name} while it is reviewed: nothing is written, the pane says so, and trying again works once it is mended`, async ({ page }, host) => {
    await setUp(page);
    const users = usersCells(host);
    const sheet = sheetOf(host, "Benefits") as HostSheet;
    let mend = (): void => undefined;
    let edited: unknown;
    await quiet(host);
    host.reset();
    host.onRequest = (number) => {
      if (number !== 3) return;
      mend = edit(sheet, host);
      edited = users();
    };
    await button(page, "Review the plan").click();
    await page.getByText(says).waitFor();
    expect(users()).toEqual(edited);
    expect(sheetOf(host, "Dashboard")).toBeUndefined();
    host.onRequest = undefined;
    mend();
    const mended = users();
    await button(page, "Try again").click();
    await page.getByText("Reviewed at 2026-10-31", { exact: true }).waitFor();
    expect(users()).toEqual(mended);
    expect(columnOf(host, "Benefits", "Status").filter((status) => status !== null).length).toBeGreaterThan(10);
  });
}
