import { afterEach, describe, expect } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import { mostBytes } from "./host/excel-host";
import { put, type HostSheet } from "./host/model";
import { allSheetCells } from "../support/sheet-cells";
import { workbook as xlsxOf } from "../support/xlsx-fixture";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

describe("a review through Excel", () => {
  test.each(["crm", "hospital", "renewable"] as const)(
    "leaves the same cells as one of the file: %s",
    async (kind) => {
      const host = openedHost();
      const excel = excelWorkbook(host);
      await excel.apply(newPlan(kind));
      const snapshot = await excel.read(readTables);
      const file = await openXlsx(await xlsxOf({ sheets: [{ name: "Sheet1", rows: "" }] }));
      file.apply(newPlan(kind));
      expect(snapshot).toEqual(file.read(readTables));
      const { update } = reviewPlan(snapshot);
      await excel.apply(update);
      file.apply(update);
      // The number of the drawing, which a file has no need of.
      const data = host.workbook.sheets.find(({ name }) => name === "Review data") as HostSheet;
      expect(data.rows[0]?.[25]).toBe(1);
      put(data, 0, 25, null);
      const expected = new Map(await allSheetCells(await file.toBytes()));
      expect(host.workbook.sheets.map(({ name }) => name)).toEqual([...expected.keys()].filter((name) => name !== "Sheet1"));
      for (const sheet of host.workbook.sheets) expect([sheet.name, cellsOf(sheet)]).toEqual([sheet.name, expected.get(sheet.name)]);
      const tablesOf = host.workbook.sheets.flatMap(({ name, tables }) => tables.map((table) => [name, table.name]));
      expect(tablesOf.length).toBeGreaterThan(10);
    },
    60000,
  );

  test.each(["crm", "hospital", "renewable"] as const)("takes four round trips, the first time and every time after: %s", async (kind) => {
    const host = openedHost();
    const excel = excelWorkbook(host);
    await excel.apply(newPlan(kind));
    for (const times of ["first", "second"]) {
      host.reset();
      const { update } = reviewPlan(await excel.read(readTables));
      await excel.apply(update);
      const trips = host.wire.filter(({ isCleanUp }) => !isCleanUp);
      expect([times, trips.length]).toEqual([times, 4]);
      expect(Math.max(...trips.map(({ request, response }) => Math.max(request, response)))).toBeLessThan(mostBytes / 3);
    }
  });

  test("waits for the end of cell editing in every request", async () => {
    const host = openedHost();
    const excel = excelWorkbook(host);
    await excel.apply(newPlan("crm"));
    await excel.apply(reviewPlan(await excel.read(readTables)).update);
    for (const { flags } of host.wire.filter(({ isCleanUp }) => !isCleanUp)) expect(flags & waitsForCellEdit).toBe(waitsForCellEdit);
  });

  test.each([
    ["1.19", undefined],
    ["1.20", true],
  ] as const)("is one step to undo where Excel can: ExcelApi %s", async (api, merged) => {
    const host = openedHost();
    const given: Excel.RunOptions[] = [];
    const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
      given.push(options);
      return host.run({ delayForCellEdit: true }, batch);
    };
    await excelWorkbook({ run: run as typeof Excel.run, supports: (wanted) => Number(wanted.slice(2)) <= Number(api.slice(2)) }).apply(newPlan("blank"));
    expect(given.map(({ mergeUndoGroup }) => mergeUndoGroup)).toEqual([merged]);
  });

  test("touches no cell of a table that says already what it should", async () => {
    const host = openedHost();
    const excel = excelWorkbook(host);
    await excel.apply(newPlan("crm"));
    await excel.apply(reviewPlan(await excel.read(readTables)).update);
    const benefits = host.workbook.sheets.find(({ name }) => name === "Benefits");
    const { update } = reviewPlan(await excel.read(readTables));
    const before = structuredClone(benefits?.rows);
    Object.freeze(benefits?.rows);
    benefits?.rows.forEach((row) => Object.freeze(row));
    await excel.apply(update);
    expect(benefits?.rows).toEqual(before);
  });
});

const waitsForCellEdit = 64;
