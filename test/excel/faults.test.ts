import { WorkbookTrouble } from "../../core/port/trouble";
import { afterEach, describe, expect } from "@jest/globals";
import { realDay, type Day } from "../../core/domain/day";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import type { ExcelHost, Fault } from "./host/excel-host";
import { insertRows, put, type HostSheet } from "./host/model";
import type { ContractSheet } from "../port/port-contract";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

/** Excel's codes with what the user is to be told. */
const codes = [
  { code: "RequestPayloadSizeLimitExceeded", kind: "too large", says: /5 MB/ },
  { code: "InvalidOperationInCellEditMode", kind: "editing", says: /Press Enter or Esc/ },
  { code: "InvalidOrTimedOutSession", kind: "connection lost", says: /connection to the workbook was lost/ },
  { code: "AccessDenied", kind: "protected", says: /read-only or protected/ },
  { code: "ActivityLimitReached", kind: "busy", says: /Wait a minute/ },
] as const;

describe("a fault in any of the four round trips", () => {
  for (const { code, kind, says } of codes) {
    for (const trip of [1, 2, 3, 4]) {
      for (const afterActions of trip === 4 ? [0, 400] : [0]) {
        test(`${code} in trip ${trip} after ${afterActions} actions changes nothing of the user's and says what to do`, async () => {
          const planned = plannedHost();
          const before = planned.users();
          planned.host.onRequest = (number): Fault | undefined => (number === trip ? { code, afterActions } : undefined);
          const trouble = await planned.review().then(
            () => undefined,
            (error: unknown) => error,
          );
          expect(trouble).toBeInstanceOf(WorkbookTrouble);
          expect(trouble).toMatchObject({ kind, code, message: expect.stringMatching(says) });
          expect(planned.users()).toEqual(before);
          planned.host.onRequest = undefined;
          await planned.review();
          expect(planned.users()).toEqual(before);
          expect(statusOf(planned.host)).toContain("Status");
        });
      }
    }
  }
});

/** What someone does between two round trips of a review: what the user is told where nothing can be written, else none. */
const edits: readonly { readonly name: string; readonly edit: (sheet: HostSheet, host: ExcelHost) => void; readonly says?: RegExp }[] = [
  { name: "turns the table into plain cells", edit: (sheet) => void (sheet.tables = []) },
  {
    name: "deletes the table with its cells",
    edit: (sheet) => void (sheet.rows.splice(0), (sheet.tables = [])),
    says: /"Benefits" is no longer in the workbook/,
  },
  { name: "renames the key column", edit: (sheet) => put(sheet, 0, 0, "Number"), says: /"Benefit ID"/ },
  { name: "renames the table", edit: (sheet) => void (sheet.tables[0] !== undefined && (sheet.tables[0].name = "Register")) },
  {
    name: "inserts a row in the table",
    edit: (sheet, host) => insertRows(host.workbook, sheet, 2, 1),
    says: /row 3 of "Benefits" holds something else under "Benefit ID"/,
  },
  { name: "inserts rows above the table", edit: (sheet, host) => insertRows(host.workbook, sheet, 0, 3) },
  {
    name: "sorts the table",
    edit: (sheet) => void sheet.rows.splice(2, 2, ...sheet.rows.slice(2, 4).reverse()),
    says: /row 3 of "Benefits" holds something else/,
  },
  { name: "protects the sheet", edit: (sheet) => void (sheet.isProtected = true), says: /Unprotect Sheet/ },
  { name: "renames the sheet", edit: (sheet) => void (sheet.name = "Register") },
];

describe("someone edits the workbook during a review", () => {
  for (const { name, edit, says } of edits) {
    test(`${name} after it was read`, async () => {
      const planned = plannedHost();
      const sheet = benefitsOf(planned.host) as HostSheet;
      let after: unknown;
      planned.host.onRequest = (number) => {
        if (number !== 3) return;
        edit(sheet, planned.host);
        after = planned.users();
      };
      const outcome = await planned.review().then(
        () => undefined,
        (error: unknown) => error,
      );
      planned.host.onRequest = undefined;
      expect(planned.users()).toEqual(after);
      if (says === undefined) {
        expect(outcome).toBeUndefined();
        expect(statusOf(planned.host)).toContain("Status");
      } else {
        expect(outcome).toBeInstanceOf(WorkbookTrouble);
        expect(outcome).toMatchObject({ message: expect.stringMatching(says) });
        expect(statusOf(planned.host)).not.toContain("Status");
      }
    });
  }

  test("reads again once where the keys differ, and writes where they are right then", async () => {
    const planned = plannedHost();
    const sheet = benefitsOf(planned.host) as HostSheet;
    planned.host.onRequest = (number) => {
      if (number === 4 || number === 5) sheet.rows.splice(2, 2, ...sheet.rows.slice(2, 4).reverse());
    };
    await planned.review();
    expect(statusOf(planned.host)).toContain("Status");
  });

  test("inserts a row between the last look and the writing: every status stays with its benefit", async () => {
    const planned = plannedHost();
    const sheet = benefitsOf(planned.host) as HostSheet;
    planned.host.onRequest = (number) => {
      if (number === 5) insertRows(planned.host.workbook, sheet, 0, 2);
    };
    await planned.review();
    const rows = cellsOf(sheet);
    const header = rows[2] ?? [];
    expect(header[0]).toBe("Benefit ID");
    expect(rows.slice(3).every((row) => typeof row[header.indexOf("Status")] === "string")).toBe(true);
  });
});

const plan: readonly ContractSheet[] = [
  { name: "My notes", cells: [["Anything"], [null, 1, true], [{ error: "#N/A" }]] },
  {
    name: "Benefits",
    table: "Benefits",
    cells: [
      ["Benefit ID", "Benefit", "Our own column", "Kind", "Direction", "Baseline", "Target", "Start", "Due"],
      ["B-01", "Less overtime", "red folder", "Flow", "Decrease", 1200, 1000, 46023, 46387],
      ["B-02", "Faster orders", null, "Level", "Decrease", 12, 8, 46023, 46387],
      ["B-03", "Fewer returns", { error: "#REF!" }, "Level", "Decrease", 30, 20, 46023, 46387],
      ["B-04", "More leads", "=1+1", "Level", "Increase", 10, 20, 46023, 46387],
    ],
  },
  {
    name: "Measurements",
    table: "Measurements",
    cells: [
      ["Benefit ID", "Date", "Actual"],
      ["B-01", 46100, 90],
      ["B-02", 46100, 11],
      ["B-04", 46100, 12],
    ],
  },
];
const statusDate = realDay(2026, 6, 30) as Day;

/** The plan in Excel, and a review of it. */
function plannedHost() {
  const host = openedHost(plan);
  const sheetsBefore = [...host.workbook.sheets];
  const excel = excelWorkbook(host);
  return {
    host,
    /** Everything but the status columns and the product's own sheets. */
    users: (): unknown =>
      sheetsBefore.map((sheet, index) => {
        const width = Math.max(...(plan[index]?.cells ?? []).map((row) => row.length));
        return [sheet.name, cellsOf(sheet).map((row) => row.slice(0, width)), sheet.merged, sheet.isProtected];
      }),
    review: async () => {
      host.reset();
      const { update } = reviewPlan(await excel.read(readTables), statusDate);
      await excel.apply(update);
    },
  };
}

const benefitsOf = ({ workbook }: ExcelHost): HostSheet | undefined => workbook.sheets.find(({ rows }) => rows.some((row) => row.includes("Direction")));
const statusOf = (host: ExcelHost): readonly unknown[] => benefitsOf(host)?.rows.find((row) => row.includes("Direction")) ?? [];
