import { addressFrom1 } from "../../xlsx-file/scan/address";
import { expect } from "@jest/globals";
import { callerOf } from "../../core/functions/answer-call";
import { formulas } from "../../core/functions/index";
import { parseCall, type FormulaCall } from "../../core/functions/parse-call";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { formulaAnswer } from "../../workbench/grid/formula-answers";
import { testWhere } from "../support/test-where";
import { workbook } from "../support/xlsx-fixture";
import { openPackage } from "../../xlsx-file/package/package";
import type { Cell } from "../../core/port/workbook";
import type { PlacedFormula } from "./grid-page";
import { startedGrid } from "./grid-host";
import { until } from "./workbench-page";

/* The plan's formulas in the engine of the grid, in Chromium, beside what Excel's bundle answers to the same calls. */

const started = startedGrid();

const call = callerOf(formulas);
const answerOf = (name: string, args: readonly unknown[]) => formulaAnswer(call, name, args);
/** The grid shows twelve digits, and keeps them all. */
const asShown = (answer: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  answer.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell)));
type Rows = readonly (readonly Cell[])[];
const isRows = (argument: FormulaCall["args"][number]): argument is Rows => Array.isArray(argument);

/** Calls with their arguments in cells of a sheet of their own, one below the other, and the formulas that point at them. */
function laidOut(calls: readonly FormulaCall[]) {
  const cells: Cell[][] = [];
  let next = 1;
  const placed = calls.map(({ name, args }) => {
    const top = next;
    let column = 1;
    const references = args.map((argument) => {
      if (argument === null) return "";
      const rows: Rows = isRows(argument) ? argument : [[argument]];
      const width = rows[0]?.length ?? 0;
      rows.forEach((row, down) => row.forEach((cell, right) => ((cells[top + down - 1] ??= [])[column + right - 1] = cell)));
      const reference = `Given!${addressFrom1(top, column)}:${addressFrom1(top + rows.length - 1, column + width - 1)}`;
      column += width + 1;
      return reference;
    });
    const answer = answerOf(name, args);
    next += 1 + Math.max(answer.length, ...args.map((argument) => (isRows(argument) ? argument.length : 1)));
    const formula: PlacedFormula = {
      sheet: "Asked",
      row: top,
      column: 1,
      formula: `=${name}(${references.join(",")})`,
      rows: answer.length,
      columns: answer[0]?.length ?? 0,
    };
    return { formula, answer };
  });
  return { placed, given: Array.from({ length: next }, (_, row) => Array.from(cells[row] ?? [], (cell) => cell ?? null)) };
}

testWhere("a browser")(
  "every formula answers in the grid what it answers in Excel, by all its examples and with odd input",
  async () => {
    const calls = formulas.flatMap(({ help: { example, moreExamples = [], edges } }) =>
      [example, ...moreExamples, ...edges].map(({ formula }) => parseCall(formula)),
    );
    const { placed, given } = laidOut(calls);
    await started().make([
      { name: "Asked", cells: given.map(() => [null]) },
      { name: "Given", cells: given },
    ]);
    const shown = await started().page.evaluate(
      (asked) => window.host.calculate(asked),
      placed.map(({ formula }) => formula),
    );
    expect(placed.length).toBeGreaterThan(150);
    expect(placed.map(({ formula }, index) => [formula.formula, asShown(shown[index] ?? [])])).toEqual(
      placed.map(({ formula, answer }) => [formula.formula, asShown(answer)]),
    );
  },
  120_000,
);

testWhere("a browser")(
  "on the example plan whole columns spill, blank cells stay blank, and formulas stand within others",
  async () => {
    const { workbook } = await started().make([{ name: "Asked", cells: [[null]] }]);
    await workbook.apply(newPlan("crm"));
    const [benefits, measurements] = (await workbook.read(readTables)).tables;
    const column = (header: string) => {
      const at = benefits?.columns.findIndex((own) => own.header === header) ?? -1;
      const cells = benefits?.columns[at]?.cells ?? [];
      const left = (benefits?.firstColumn ?? 1) + at;
      const top = (benefits?.headerRow ?? 1) + 1;
      return { cells: cells.map((cell) => [cell]), reference: `Benefits!${addressFrom1(top, left)}:${addressFrom1(top + cells.length - 1, left)}` };
    };
    const [baseline, target, start, due, profile, kind, direction] = ["Baseline", "Target", "Start", "Due", "Profile", "Kind", "Direction"].map(column);
    const given = [baseline, target, start, due].map((own) => own?.cells);
    const rest = [profile, kind, direction].map((own) => own?.cells);
    const statusDate = 46326;
    const whole = (of: typeof benefits) => ({
      cells: [
        of?.columns.map(({ header }) => header) ?? [],
        ...(of?.columns[0]?.cells ?? []).map((_, row) => of?.columns.map(({ cells }) => cells[row] ?? null) ?? []),
      ],
      reference: `${of?.sheet}!${addressFrom1(of?.headerRow ?? 1, of?.firstColumn ?? 1)}:${addressFrom1((of?.headerRow ?? 1) + (of?.columns[0]?.cells.length ?? 0), (of?.firstColumn ?? 1) + (of?.columns.length ?? 1) - 1)}`,
    });
    const [all, log] = [whole(benefits), whole(measurements)];
    const references = [baseline, target, start, due].map((own) => own?.reference).join(",");
    const more = [profile, kind, direction].map((own) => own?.reference).join(",");
    const planned = answerOf("BENEFIT_PLANNED", [...given, statusDate, ...rest]);
    const review = answerOf("BENEFIT_REVIEW", [all.cells, log.cells, statusDate, "Status, Variance"]);
    const asked = [
      { formula: `=BENEFIT_PLANNED(${references},${statusDate},${more})`, answer: planned, column: 1 },
      { formula: `=BENEFIT_REVIEW(${all.reference},${log.reference},${statusDate},"Status, Variance")`, answer: review, column: 3 },
      { formula: `=IF(BENEFIT_VARIANCE(10,9,"Decrease")>0,"good","bad")`, answer: [["good"]], column: 7 },
      { formula: `=COUNTA(BENEFIT_REVIEW(${all.reference},${log.reference},${statusDate},"Status"))>5`, answer: [[true]], column: 8 },
      { formula: `=IFERROR(BENEFIT_STATUS(),"refused")`, answer: [["refused"]], column: 9 },
    ];
    const shown = await started().page.evaluate(
      (placed) => window.host.calculate(placed),
      asked.map(({ formula, answer, column: at }) => ({ sheet: "Asked", row: 1, column: at, formula, rows: answer.length, columns: answer[0]?.length ?? 0 })),
    );
    expect(planned.length).toBeGreaterThan(10);
    expect(new Set(review.flat()).has("Red")).toBe(true);
    expect(shown.map(asShown)).toEqual(asked.map(({ answer }) => asShown(answer)));
  },
  120_000,
);

testWhere("a browser")(
  "in an opened file the plan's own formulas are calculated with and without a namespace, those that the page cannot calculate keep their values, and none is lost",
  async () => {
    const dynamic = (address: string, formula: string, value: number, ref = address): string =>
      `<c r="${address}" cm="1"><f t="array" ref="${ref}">${formula}</f><v>${value}</v></c>`;
    const plain = (address: string, formula: string, value: number): string => `<c r="${address}"><f>${formula}</f><v>${value}</v></c>`;
    const call = 'BENEFIT_VARIANCE(A1:A1,B1:B1,"Decrease")';
    const formulas = [
      dynamic("D1", `_xldudf_PLANS_${call}`, 9),
      plain("E1", `_xldudf_${call}`, 9),
      plain("F1", "_xldudf_STRANGER_ADD(A1,1)", 77),
      dynamic("G1", '_xldudf_PLANS_BENEFIT_VARIANCE(A1:A2,B1:B2,"Decrease")', 9, "G1:G2"),
    ];
    const rows = `<row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>1</v></c>${formulas.join("")}</row><row r="2"><c r="A2"><v>10</v></c><c r="B2"><v>2</v></c><c r="G2"><v>8</v></c></row>`;
    const { page } = started();
    // A grid that has not come to rest calculates nothing of what is shown next.
    await started().make([{ name: "First", cells: [[1]] }]);
    await page.evaluate(() => window.host.calculate([]));
    await started().open(await workbook({ sheets: [{ name: "Own", rows }] }));
    expect(await page.evaluate(() => window.host.cells("Own"))).toEqual([
      [10, 1, null, 9, 9, 77, 9],
      [10, 2, null, null, null, null, 8],
    ]);
    await page.evaluate(() => window.host.type("Own", 1, 2, 4));
    for (let turn = 0; turn < 100 && (await page.evaluate(() => window.host.cells("Own")[0]?.[3])) === 9; turn++) await page.waitForTimeout(50);
    expect(await page.evaluate(() => window.host.cells("Own")[0])).toEqual([10, 4, null, 6, 6, 77, 9]);
    const file = await openPackage(Buffer.from(await page.evaluate(() => window.host.bytes()), "base64"));
    const xml = file.text("xl/worksheets/sheet1.xml") ?? "";
    for (const kept of [
      '<f t="array" ref="D1">_xldudf_PLANS_BENEFIT_VARIANCE(A1:A1,B1:B1,"Decrease")</f><v>6</v>',
      plain("E1", `_xldudf_${call}`, 6),
      formulas[2],
      formulas[3],
    ])
      expect(xml).toContain(kept);
    expect(xml.match(/ cm="1"/g)).toHaveLength(2);
  },
  60_000,
);

testWhere("a browser")(
  "formulas that no program has calculated are calculated once the workbook stands, and the plan reads them; those that nobody knows are named, and the file stays as it is",
  async () => {
    const { page } = started();
    await started().make([{ name: "First", cells: [[1]] }]);
    await page.evaluate(() => window.host.calculate([]));
    const text = (address: string, words: string): string => `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const formula = (address: string, words: string, value = ""): string => `<c r="${address}"><f>${words}</f>${value}</c>`;
    const headings = ["Benefit ID", "Benefit", "Baseline", "Target", "Unit value", "Weight"].map((words, column) => text(`${"ABCDEF".charAt(column)}1`, words));
    const cells = [text("A2", "B-01"), text("B2", "Less overtime"), formula("C2", "Given!A1*2"), formula("D2", "SUM(C2,1)")];
    const rest = [formula("E2", "_xldudf_STRANGER_ADD(C2,1)"), formula("F2", "2+2", "<v>7</v>")];
    const original = await workbook({
      sheets: [
        { name: "Benefits", rows: `<row r="1">${headings.join("")}</row><row r="2">${[...cells, ...rest].join("")}</row>` },
        { name: "Given", rows: '<row r="1"><c r="A1"><v>10</v></c></row>' },
      ],
    });
    const { workbook: plan } = await started().open(original);
    const read = async () => (await plan.read(["Benefits"])).tables[0]?.columns.map(({ cells: [cell] }) => cell);
    const notCalculated = { error: "not calculated" };
    while ((await read())?.[3] !== 21) await page.waitForTimeout(50);
    expect(await read()).toEqual(["B-01", "Less overtime", 20, 21, notCalculated, 7]);
    expect(await page.title()).toMatch(/^The formula in E2 on "Benefits" has no result in the file, and this page cannot calculate it\./);
    expect(Buffer.compare(Buffer.from(await page.evaluate(() => window.host.bytes()), "base64"), Buffer.from(original))).toBe(0);

    await page.evaluate(() => window.host.type("Given", 1, 1, 11));
    while ((await read())?.[3] !== 23) await page.waitForTimeout(50);
    const file = await openPackage(Buffer.from(await page.evaluate(() => window.host.bytes()), "base64"));
    for (const kept of [formula("C2", "Given!A1*2", "<v>22</v>"), formula("D2", "SUM(C2,1)", "<v>23</v>"), ...rest])
      expect(file.text("xl/worksheets/sheet1.xml")).toContain(kept);
  },
  60_000,
);

testWhere("a browser")(
  "an entry on a sheet of values is followed by the formulas elsewhere, those that come to stand there are followed from then on, and shared ones outlive the first of them",
  async () => {
    const { page } = started();
    await started().make([{ name: "First", cells: [[1]] }]);
    await page.evaluate(() => window.host.calculate([]));
    const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
    const shared = (address: string, value: number, words = "", area = ""): string =>
      `<c r="${address}"><f t="shared" si="0"${area}>${words}</f><v>${value}</v></c>`;
    await started().open(
      await workbook({
        sheets: [
          { name: "Values", rows: `<row r="1">${number("A1", 1)}</row><row r="2">${number("A2", 2)}</row>` },
          { name: "Sums", rows: '<row r="1"><c r="A1"><f>SUM(Values!A1:A2)</f><v>3</v></c></row>' },
          {
            name: "Shared",
            rows: `<row r="1">${number("A1", 1)}${shared("B1", 2, "A1*2", ' ref="B1:B2"')}</row><row r="2">${number("A2", 3)}${shared("B2", 6)}</row>`,
          },
        ],
      }),
    );
    const entered = async (sheet: string, row: number, column: number, value: string | number, expected: readonly unknown[]): Promise<void> => {
      await page.evaluate(([at, ...rest]) => window.host.type(at, ...rest), [sheet, row, column, value] as const);
      const cells = () => page.evaluate(() => [window.host.cells("Sums")[0]?.[0], window.host.cells("Values")[0]?.[1], window.host.cells("Shared")[1]?.[1]]);
      expect(await until(cells, (now) => String(now) === String(expected))).toEqual(expected);
    };
    await entered("Values", 1, 1, 5, [7, undefined, 6]);
    await entered("Values", 1, 2, "=A1*10", [7, 50, 6]);
    await entered("Values", 1, 1, 6, [8, 60, 6]);
    await entered("Values", 1, 2, 9, [8, 9, 6]);
    await entered("Values", 1, 1, 7, [9, 9, 6]);
    await entered("Shared", 1, 2, 4, [9, 9, 6]);
    await entered("Shared", 2, 1, 5, [9, 9, 10]);
  },
  60_000,
);
