import { describe, expect } from "@jest/globals";
import { hostWorkbook } from "./excel-fixture";
import { excelHost } from "./host/excel-host";
import { insertRows } from "./host/model";
import { excelTest as test } from "./excel-test";

const sheets = [
  {
    name: "Plan",
    table: "Benefits",
    cells: [
      ["ID", "Name"],
      ["B-1", "One"],
      ["B-2", { error: "#N/A" }],
    ],
  },
] as const;
const open = (api = "1.15") => excelHost({ workbook: hostWorkbook(sheets), api });
const codeOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "fine",
    (error: { readonly code?: string }) => error.code,
  );

describe("the genuine client on the test host", () => {
  test("reads values and their types, blanks as texts of no length", async () => {
    const host = open();
    const read = await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:C3").load("values,valueTypes,address");
      await context.sync();
      return [range.address, range.values[2], range.valueTypes[2]];
    });
    expect(read).toEqual(["Plan!A1:C3", ["B-2", "#N/A", ""], ["String", "Error", "Empty"]]);
    expect(host.violations).toEqual([]);
  });

  test("throws as in Excel for what was not loaded, for what is not there, and for values of another size", async () => {
    const host = open();
    expect(await codeOf(host.run(async (context) => context.workbook.tables.getItem("Benefits").name.length))).toBe("PropertyNotLoaded");
    expect(await codeOf(host.run(async (context) => void context.workbook.tables.getItem("Nowhere").load("name")))).toBe("ItemNotFound");
    expect(await codeOf(host.run(async (context) => void (context.workbook.worksheets.getItem("Plan").getRange("A1:B2").values = [[1, 2, 3]])))).toBe(
      "InvalidArgument",
    );
    const isNull = await host.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("Nowhere");
      await context.sync();
      return table.isNullObject;
    });
    expect([isNull, host.violations]).toEqual([true, []]);
  });

  test("keeps hold of ranges that move", async () => {
    const host = open();
    const [sheet] = host.workbook.sheets;
    await host.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A2");
      await context.sync();
      if (sheet !== undefined) insertRows(host.workbook, sheet, 0, 2);
      range.values = [["moved"]];
      await context.sync();
    });
    expect(sheet?.rows[3]?.[0]).toBe("moved");
  });

  test.each([
    {
      what: "a property of no class",
      says: "Table has no typo",
      run: (context: Excel.RequestContext) => context.workbook.tables.getItem("Benefits").load("typo"),
    },
    {
      what: "a member that is not built",
      says: "Table.clearFilters is not built",
      run: (context: Excel.RequestContext) => context.workbook.tables.getItem("Benefits").clearFilters(),
    },
    {
      what: "rows that are inserted where colleagues work",
      says: "Table.Rows is not built",
      run: (context: Excel.RequestContext) => context.workbook.tables.getItem("Benefits").rows.add(undefined, [["B-3", "x"]]),
    },
    {
      what: "a load that names nothing",
      says: "A load of Table that does not name its properties",
      run: (context: Excel.RequestContext) => context.workbook.tables.getItem("Benefits").load(),
    },
    {
      what: "a member of a later Excel",
      says: "Table.Resize needs ExcelApi 1.13",
      api: "1.9",
      run: (context: Excel.RequestContext) => context.workbook.tables.getItem("Benefits").resize("Plan!A1:B4"),
    },
  ])("notices $what", async ({ says, run, api }) => {
    const host = open(api);
    await codeOf(host.run(async (context) => void run(context)));
    expect(host.violations.map((violation) => violation.toLowerCase())).toContain(says.toLowerCase());
  });

  test("takes no more than 5 MB", async () => {
    const host = open();
    const write = host.run(
      async (context) =>
        void (context.workbook.worksheets.getItem("Plan").getRange("F1:F200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)])),
    );
    expect(await codeOf(write)).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.workbook.sheets[0]?.rows[0]?.[5]).toBeUndefined();
  });

  test("sorts out what typing would make of a text", async () => {
    const host = open();
    const row = ["=A1", "'=A1", "42", "'42", "3 May", "TRUE", "#N/A", "50%", "plain"];
    await host.run(async (context) => void (context.workbook.worksheets.getItem("Plan").getRange("F1:N1").values = [row]));
    expect(host.workbook.sheets[0]?.rows[0]?.slice(5)).toEqual([{ formula: "=A1", value: 0 }, "=A1", 42, "42", 1, true, { error: "#N/A" }, 0.5, "plain"]);
  });
});
