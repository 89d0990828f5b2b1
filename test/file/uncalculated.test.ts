import { expect, test } from "@jest/globals";
import type { Cell } from "../../core/port/workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { benefits, inline, status } from "../support/xlsx-review-fixture";
import { workbookParts, zipOf } from "../support/xlsx-fixture";

const asks = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

/** A plan of two benefits whose Target and Actual are these cells, in a workbook with these calculation properties. */
async function plan(calculation: string, target: string, actual: string): Promise<Uint8Array> {
  const heads = ["ID", "Name", "Target", "Actual"].map((text, index) => inline(`${"ABCD"[index] ?? ""}1`, text)).join("");
  const rows =
    `<row r="1">${heads}</row><row r="2">${inline("A2", "B1")}${inline("B2", "Fewer")}<c r="C2">${target}</c></row>` +
    `<row r="3">${inline("A3", "B2")}<c r="B3" t="b"><v>0</v></c><c r="C3"><v>0</v></c><c r="D3">${actual}</c></row>`;
  const parts = workbookParts({ sheets: [{ name: "Benefits", rows }] });
  const book = String(parts["xl/workbook.xml"]);
  return zipOf({ ...parts, "xl/workbook.xml": book.replace("</workbook>", `${calculation}</workbook>`) });
}

async function read(bytes: Uint8Array): Promise<Record<string, readonly Cell[]>> {
  const [table] = (await openXlsx(bytes)).read(["Benefits"]).tables;
  return Object.fromEntries((table?.columns ?? []).map(({ header, cells }) => [header, cells]));
}

const zero = "<f>48+47</f><v>0</v>";
const uncalculated = { error: "not calculated" };

test("a formula's 0 is not calculated where the file asks for that and no formula of the plan shows anything else", async () => {
  const { Target, Actual } = await read(await plan(asks, zero, zero));
  expect([Target, Actual]).toEqual([
    [uncalculated, 0],
    [null, uncalculated],
  ]);
});

test.each([
  { what: "asks with the word true", calculation: '<calcPr fullCalcOnLoad="true"/>' },
  { what: "says that calculating was not completed", calculation: '<calcPr calcCompleted="0"/>' },
])("the same where the file $what", async ({ calculation }) => {
  expect((await read(await plan(calculation, zero, "<v>0</v>")))["Target"]).toEqual([uncalculated, 0]);
});

test.each([
  { what: "another formula shows a result", calculation: asks, actual: "<f>1+1</f><v>2</v>" },
  { what: "the file does not ask for calculation", calculation: '<calcPr calcId="191029"/>', actual: zero },
  { what: "the file says that calculation was completed", calculation: '<calcPr fullCalcOnLoad="1" calcCompleted="1"/>', actual: zero },
])("a formula's 0 is a figure where $what", async ({ calculation, actual }) => {
  expect((await read(await plan(calculation, zero, actual)))["Target"]).toEqual([0, 0]);
});

test("a review that asks for calculation does not put its own workbook's zeros in doubt, and a doubt stays one", async () => {
  const reviewed = async (calculation: string): Promise<readonly Cell[] | undefined> => {
    const file = await openXlsx(await plan(calculation, zero, zero));
    file.apply(benefits(status("Status", ["Green", "Red"])));
    const bytes = await file.toBytes();
    expect((await openPackage(bytes)).text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    return (await read(bytes))["Target"];
  };
  expect(await reviewed("")).toEqual([0, 0]);
  expect(await reviewed(asks)).toEqual([uncalculated, 0]);
});
