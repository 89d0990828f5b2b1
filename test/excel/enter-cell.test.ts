import { afterEach, expect } from "@jest/globals";
import { enterCell } from "../../excel-addin/pane/enter-cell";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import type { ContractSheet } from "../port/port-contract";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

const settings: ContractSheet = {
  name: "Settings",
  cells: [
    ["Setting", "Value"],
    ["Currency", "GBP"],
    ["Status date", 46326],
  ],
};
const entry = (row: number, text: string, cell: number | string | null, format?: string) => ({
  place: { sheet: "Settings", row, column: 2 },
  cell,
  beside: { place: { sheet: "Settings", row, column: 1 }, text },
  ...(format === undefined ? {} : { format }),
});

test.each([
  {
    cell: "EUR",
    stands: [
      ["Setting", "Value"],
      ["Currency", "EUR"],
      ["Status date", 46326],
    ],
  },
  {
    cell: "=1+1",
    stands: [
      ["Setting", "Value"],
      ["Currency", "=1+1"],
      ["Status date", 46326],
    ],
  },
  { cell: null, stands: [["Setting", "Value"], ["Currency"], ["Status date", 46326]] },
])("$cell is entered as a value, into that cell only", async ({ cell, stands }) => {
  const host = openedHost([settings]);
  await enterCell(host, entry(2, "Currency", cell));
  expect(cellsOf(host.workbook.sheets[0])).toEqual(stands);
});

test("a date takes the format of a date", async () => {
  const host = openedHost([settings]);
  await enterCell(host, entry(3, "Status date", 46387, "yyyy-mm-dd"));
  expect(cellsOf(host.workbook.sheets[0])[2]).toEqual(["Status date", 46387]);
});

test("nothing is written where the rows moved since", async () => {
  const host = openedHost([settings]);
  await expect(enterCell(host, entry(3, "Currency", "EUR"))).rejects.toThrow(/"Currency" does not stand there/);
  expect(cellsOf(host.workbook.sheets[0])).toEqual(settings.cells);
});
