import { afterEach, expect } from "@jest/globals";
import type { Cell, OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { sheetMark } from "../../core/writing/sheet-marks";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import { mostBytes, type ExcelHost } from "./host/excel-host";
import type { HostSheet } from "./host/model";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

const trips = (host: ExcelHost) => host.wire.filter(({ isCleanUp }) => !isCleanUp);
const largest = (host: ExcelHost): number => Math.max(...trips(host).map(({ request, response }) => Math.max(request, response)));
const range = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** A log of so many rows with remarks of so many letters. */
const log = (rows: number, letters: number): readonly (readonly Cell[])[] => [
  ["Benefit ID", "Date", "Actual", "Comment"],
  ...range(rows, (row): readonly Cell[] => [`B-${row % 50}`, 46000 + row, row / 3, letters === 0 ? null : "y".repeat(letters)]),
];

test("a log of 4,900 rows is read in two round trips", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(4900, 0) }]);
  const [table] = (await excelWorkbook(host).read(["Measurements"])).tables;
  expect([table?.columns[2]?.cells.length, table?.columns[2]?.cells[4899]]).toEqual([4900, 4899 / 3]);
  expect(trips(host).length).toBe(2);
});

test("a log beyond the first window takes one round trip more, and loses no row", async () => {
  for (const table of [{ table: "Measurements" }, {}]) {
    const host = openedHost([{ name: "Measurements", ...table, cells: log(12000, 0) }]);
    const [read] = (await excelWorkbook(host).read(["Measurements"])).tables;
    expect(read?.columns[1]?.cells).toEqual(range(12000, (row) => 46000 + row));
    expect(trips(host).length).toBe(3);
  }
});

test("texts of 8 MB are read in answers below 5 MB, after one that was too large", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(2000, 4000) }]);
  const [table] = (await excelWorkbook(host).read(["Measurements"])).tables;
  expect(table?.columns[3]?.cells).toEqual(range(2000, () => "y".repeat(4000)));
  expect(
    trips(host)
      .slice(2)
      .every(({ response }) => response < mostBytes),
  ).toBe(true);
  expect(trips(host).length).toBeLessThan(8);
});

test("texts of 8 MB are written in requests below 5 MB", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(2000, 0) }]);
  const texts = range(2000, () => "Ω".repeat(2000));
  const page: OwnedSheet = {
    name: "Findings",
    widths: [],
    blocks: [{ row: 1, column: 1, cells: texts.map((text) => [text]), styles: [{}] }],
    charts: [],
    gridlines: true,
    landscape: false,
    place: "last",
  };
  const key = { header: "Benefit ID", cells: range(2000, (row) => `B-${row % 50}`) };
  const formats = texts.map(() => `0.0" ${"z".repeat(200)}"`);
  const columns = range(9, (number) => ({ header: `Reason ${number}`, note: "", width: 9, highlights: [], cells: number === 0 ? texts : key.cells, formats }));
  const update: PlanUpdate = { newTables: [], tables: [{ table: "Measurements", key, columns }], sheets: [page] };
  await excelWorkbook(host).apply(update);
  expect(largest(host)).toBeLessThan(mostBytes);
  const [measurements, findings] = host.workbook.sheets;
  expect(
    cellsOf(measurements)
      .slice(1)
      .map((row) => row[4]),
  ).toEqual(texts);
  expect(
    cellsOf(measurements)
      .slice(1)
      .map((row) => row[12]),
  ).toEqual(key.cells);
  expect(cellsOf(findings).map((row) => row[0])).toEqual(texts);
});

/** A sheet of ours with one block of cells. */
const ownSheet = (name: string, block: OwnedSheet["blocks"][number]): OwnedSheet => ({
  name,
  widths: [],
  blocks: [block],
  charts: [],
  gridlines: true,
  landscape: false,
  place: "last",
});

test("a page of 12,000 links is written in requests below 5 MB", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(10, 0) }]);
  const page: OwnedSheet = {
    ...ownSheet("Findings", { row: 1, column: 1, cells: range(12_000, (row) => [`Row ${row}`]), styles: [{}] }),
    links: range(12_000, (row) => ({ row: row + 1, column: 1, to: { sheet: "Measurements", row: 1 + (row % 10), column: 1 } })),
  };
  await excelWorkbook(host).apply({ newTables: [], tables: [], sheets: [page] });
  expect(largest(host)).toBeLessThan(mostBytes);
  expect(cellsOf(host.workbook.sheets[1]).map((row) => row[0])).toEqual(range(12_000, (row) => `Row ${row}`));
});

test("a row of 6 MB, as the record of many benefits is, is written in requests below 5 MB", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(10, 0) }]);
  const cells = [["short"], range(200, (column) => `${column} ${"y".repeat(29_900)}`)].map((row) => range(200, (column) => row[column] ?? null));
  const page = ownSheet("Review record", { row: 1, column: 1, cells, styles: cells[1]?.map(() => ({})) ?? [] });
  await excelWorkbook(host).apply({ newTables: [], tables: [], sheets: [page] });
  expect(largest(host)).toBeLessThan(mostBytes);
  expect(cellsOf(host.workbook.sheets[1])[1]).toEqual(cells[1]);
});

test("a look at 30 sheets of 200 columns takes two round trips, and one more where Excel does not answer for so many rows at once", async () => {
  const wide = (rows: number) =>
    Array.from({ length: 30 }, (_, sheet) => ({
      name: `Sheet ${sheet}`,
      cells: Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: 200 }, (_column, column) => (row === 0 ? `Heading ${column}` : row + column + 0.125)),
      ),
    }));
  const few = openedHost(wide(40));
  expect((await excelWorkbook(few).look()).map(({ rows }) => rows.length)).toEqual(new Array(30).fill(40));
  expect(trips(few).length).toBe(2);
  const many = openedHost(wide(300));
  expect((await excelWorkbook(many).look()).map(({ rows }) => rows.length)).toEqual(new Array(30).fill(50));
  expect(trips(many).length).toBe(3);
});

test("joined cells of a plan table come with its rows, and take two round trips more where there are more of them than Excel answers for", async () => {
  const rows = range(900, (row): readonly Cell[] => [`B-${row}`, "One", ...(row % 2 === 0 ? ["Ann", "Board"] : [null, null])]);
  const cells = [["Benefit ID", "Benefit", "Owner", "Source"], ...rows];
  const pair = (index: number): string => `${"CD"[index % 2] ?? ""}${index - (index % 2) + 2}:${"CD"[index % 2] ?? ""}${index - (index % 2) + 3}`;
  for (const [count, taken] of [
    [0, 2],
    [3, 2],
    [600, 4],
  ] as const) {
    const host = openedHost([{ name: "Benefits", table: "Benefits", cells, joined: range(count, pair) }]);
    const [table] = (await excelWorkbook(host).read(["Benefits"])).tables;
    expect([trips(host).length, table?.joined?.length ?? 0]).toEqual([taken, count]);
  }
  const host = openedHost([{ name: "Benefits", table: "Benefits", cells: cells.filter((row) => row[2] !== null) }]);
  await excelWorkbook(host).read(["Benefits"]);
  expect(trips(host).length).toBe(2);
});

/** What answers weighed that came after those asked at once: of a review's two first requests the second may be too much. */
const answersAfter = (host: ExcelHost, first: number): number =>
  Math.max(
    ...trips(host)
      .slice(first)
      .map(({ response }) => response),
  );

const longRow = range(181, (column) => `${column} ${"y".repeat(29_900)}`);
const recordCells: readonly (readonly Cell[])[] = [
  ["Status date", "Digest of the lines", "Seal", ...range(178, (part) => `Scores ${part + 1}`)],
  [46_000, ...longRow.slice(1)],
];

test("a record whose one row is 5 MB is read in answers below 5 MB, beside a plan and after one that was too large", async () => {
  const host = openedHost([
    { name: "Measurements", table: "Measurements", cells: log(4900, 0) },
    { name: "Review record", table: "ReviewRecord", cells: recordCells },
  ]);
  const [log1, record] = (await excelWorkbook(host).read(["Measurements", "ReviewRecord"])).tables;
  expect(log1?.columns[1]?.cells).toEqual(range(4900, (row) => 46000 + row));
  expect(record?.columns.map(({ header, cells }) => [header, ...cells])).toEqual(range(181, (column) => [recordCells[0]?.[column], recordCells[1]?.[column]]));
  expect(answersAfter(host, 2)).toBeLessThan(mostBytes);
  expect(trips(host).length).toBe(6);
});

test("of a large plan that was reviewed before no answer is asked for that Excel does not give", async () => {
  const reasons = range(40, (column) => `Reason ${column + 1}`);
  const benefits = [["Benefit ID", ...reasons], ...range(3000, (row): readonly Cell[] => [`B-${row}`, ...reasons.map(() => "y".repeat(50))])];
  const host = openedHost([
    { name: "Benefits", table: "Benefits", cells: benefits },
    { name: "Measurements", table: "Measurements", cells: log(4900, 0) },
    { name: "Review record", table: "ReviewRecord", cells: recordCells },
  ]);
  const { name, formula } = sheetMark("Review record");
  host.workbook.names.push({ name, formula: `=${formula}`, isHidden: true });
  const [plan, , record] = (await excelWorkbook(host).read(["Benefits", "Measurements", "ReviewRecord"])).tables;
  expect([plan?.columns[40]?.cells.length, record?.columns[180]?.cells]).toEqual([3000, [recordCells[1]?.[180]]]);
  expect(largest(host)).toBeLessThan(mostBytes);
});

test("a sheet of long texts that is no table of ours is looked at in parts, and so is one whose table another program dropped", async () => {
  const sheets = [
    { name: "Measurements", table: "Measurements", cells: log(20, 0) },
    { name: "Notes", cells: recordCells.map((row) => row.map((cell) => (typeof cell === "string" ? `Note ${cell}` : cell))) },
    { name: "Review record", cells: [["Review record"], ["Said"], [], ...recordCells].map((row) => range(181, (column) => row[column] ?? null)) },
  ];
  const host = openedHost(sheets);
  const { tables } = await excelWorkbook(host).read(["Measurements", "ReviewRecord"]);
  expect(tables.map(({ name, columns }) => [name, columns[1]?.cells[0]])).toEqual([
    ["Measurements", 46_000],
    ["ReviewRecord", recordCells[1]?.[1]],
  ]);
  expect(trips(host).some(({ response }) => response < mostBytes && response > mostBytes / 4)).toBe(true);
  expect((await excelWorkbook(host).look()).map(({ sheet, rows }) => [sheet, rows[1]?.[1]])).toEqual([
    ["Measurements", 46_000],
    ["Notes", `Note ${String(recordCells[1]?.[1])}`],
  ]);
});

test("long texts below a table are read in answers below 5 MB", async () => {
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: log(700, 9000), tableRows: 11 }]);
  const [table] = (await excelWorkbook(host).read(["Measurements"])).tables;
  expect(table?.columns[3]?.cells).toEqual(range(700, () => "y".repeat(9000)));
});

test("which of the texts that spell an error are one is asked in answers below 5 MB", async () => {
  const filled = range(60, (column) => `Extra ${column}`);
  const cells = range(10_000, (row): readonly Cell[] => [`B-${row % 50}`, row % 9999 === 0 ? { error: "#N/A" } : row, ...filled.map(() => 1)]);
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells: [["Benefit ID", "Actual", ...filled], ...cells] }]);
  const [table] = (await excelWorkbook(host).read(["Measurements"])).tables;
  expect([0, 1, 9999].map((row) => table?.columns[1]?.cells[row])).toEqual([{ error: "#N/A" }, 1, { error: "#N/A" }]);
  expect(largest(host)).toBeLessThan(mostBytes);
});

test("what stands in columns is read again in answers below 5 MB before it is written, though it grew since the table was found", async () => {
  const rows = 2000;
  const cells = log(rows, 0).map((row, index): readonly Cell[] => [...row, index === 0 ? "Reason" : "short"]);
  const host = openedHost([{ name: "Measurements", table: "Measurements", cells }]);
  const key = { header: "Benefit ID", cells: range(rows, (row) => `B-${row % 50}`) };
  const reasons = (text: string): PlanUpdate => ({
    newTables: [],
    tables: [{ table: "Measurements", key, columns: [{ header: "Reason", note: "", width: 9, highlights: [], cells: range(rows, () => text) }] }],
    sheets: [],
  });
  const [ours, other] = [excelWorkbook(host), excelWorkbook(host)];
  await ours.read(["Measurements"]);
  await other.apply(reasons("Ω".repeat(2000)));
  host.reset();
  await ours.apply(reasons("now"));
  expect(trips(host).length).toBeLessThan(10);
  expect(cellsOf(host.workbook.sheets[0]).map((row) => row[4])).toEqual(["Reason", ...range(rows, () => "now")]);
  await excelWorkbook(host).apply(reasons("Ω".repeat(2000)));
  const again = excelWorkbook(host);
  await again.read(["Measurements"]);
  host.reset();
  await again.apply(reasons("short"));
  expect(largest(host)).toBeLessThan(mostBytes);
});

test("a next review of the example sends a fifth of what the first one did where no figure changed, and little more where one reading did", async () => {
  const host = openedHost();
  await excelWorkbook(host).apply(newPlan("crm"));
  const sent = async (): Promise<number> => {
    host.reset();
    const excel = excelWorkbook(host);
    await excel.apply(reviewPlan(await excel.read(readTables)).update);
    return trips(host).reduce((sum, { request }) => sum + request, 0);
  };
  const [first, same] = [await sent(), await sent()];
  const { rows } = host.workbook.sheets.find(({ name }) => name === "Measurements") as HostSheet;
  const column = rows.find((row) => row.includes("Actual"))?.indexOf("Actual") ?? 0;
  const last = rows.findLast((row) => typeof row[column] === "number") ?? [];
  last[column] = Number(last[column]) / 2;
  const changed = await sent();
  expect(first).toBeLessThan(1_420_000);
  expect(same).toBeLessThan(220_000);
  expect(changed).toBeLessThan(240_000);
  expect(trips(host).length).toBe(4);
});
