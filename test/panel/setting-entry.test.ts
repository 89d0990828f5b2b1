import { expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { planSession } from "../../session/plan-session";
import { settingEntry } from "../../session/setting-entry";
import { memoryWorkbook } from "../port/memory-workbook";

const crm = () => {
  const workbook = memoryWorkbook([]);
  workbook.apply(newPlan("crm"));
  return { snapshot: workbook.read(readTables), sheets: workbook.sheets };
};

test.each([
  { name: "Status date", text: "2026-12-31", cell: 46387, format: "yyyy-mm-dd" },
  { name: "Status date", text: " 31 December 2026 ", cell: 46387, format: "yyyy-mm-dd" },
  { name: "Amber tolerance", text: "7%", cell: 0.07, format: "0%" },
  { name: "Amber tolerance", text: "7.25%", cell: 0.0725, format: "0.00%" },
  { name: "Amber tolerance", text: "0.07", cell: 0.07, format: undefined },
  { name: "Short horizon (months)", text: "18", cell: 18, format: undefined },
  { name: "Currency", text: "EUR", cell: "EUR", format: undefined },
  { name: "Currency", text: "=1+1", cell: "=1+1", format: undefined },
  { name: "Discount rate", text: "", cell: null, format: undefined },
])("$name entered as '$text' is $cell", ({ name, text, cell, format }) => {
  const entry = settingEntry(crm().snapshot, name, text);
  expect({ cell: entry.cell, format: entry.format }).toEqual({ cell, format });
});

test("the cell is the one in the column Value, beside the setting's name", () => {
  const { snapshot, sheets } = crm();
  const { place, beside } = settingEntry(snapshot, "Currency", "EUR");
  const cells = sheets.find(({ name }) => name === place.sheet)?.cells;
  expect(cells?.[beside.place.row - 1]?.[beside.place.column - 1]).toBe("Currency");
  expect(cells?.[2]?.[place.column - 1]).toBe("Value");
  expect([beside.text, beside.place.row]).toEqual(["Currency", place.row]);
});

test.each([
  { name: "Status date", text: "soon", says: /date/ },
  { name: "Discount rate", text: "a lot", says: /a lot/ },
  { name: "Currency of the moon", text: "x", says: /no Currency of the moon/ },
])("$name entered as '$text' is refused in words", ({ name, text, says }) => {
  expect(() => settingEntry(crm().snapshot, name, text)).toThrow(says);
});

test("setting up proposes a Plan ID, which a second set-up leaves as it is", async () => {
  let proposed = 0;
  const session = planSession({
    name: "a test",
    version: "1",
    productVersion: "1",
    workbook: memoryWorkbook([]),
    newPlanId: () => `PLAN-${++proposed}`,
    pause: async () => undefined,
  });
  const planId = async () => (await session.settings()).find(({ name }) => name === "Plan ID")?.value;
  await session.setUp("blank");
  expect(await planId()).toBe("PLAN-1");
  await session.setUp("blank");
  expect(await planId()).toBe("PLAN-1");
});
