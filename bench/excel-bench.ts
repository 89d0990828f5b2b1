import { newPlan, readTables, reviewPlan, type NewTable } from "#core";
import { excelWorkbook } from "../excel-addin/workbook/excel-workbook";
import { excelHost, mostBytes, type ExcelHost, type Wire } from "../test/excel/host/excel-host";
import { addSheet, addTable, emptyWorkbook, type HostWorkbook } from "../test/excel/host/model";
import { atMost, median, progress, type Row } from "./measure";
import { asNewTables, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";

/** 10,000 benefits with ten measurements each. */
const size = { benefits: 10_000, months: 10, seed: 20_261_031 };

const runs = 3;

interface Reviewed {
  readonly total: number;
  /** Milliseconds in the review itself, in our host's part, and in waiting for the client and the host together. */
  readonly review: number;
  readonly synced: number;
  readonly wire: readonly Wire[];
}

/** A review of a large plan through Microsoft's own client: round trips, bytes and time, and how much of it is our code. */
export async function excelBench(): Promise<readonly Row[]> {
  progress("excel ");
  const tables = asNewTables(syntheticPlan(size));
  const reviewed: (readonly [first: Reviewed, again: Reviewed])[] = [];
  for (let run = 0; run < runs; run++) {
    const host = excelHost({ workbook: planWorkbook(tables) });
    reviewed.push([await reviewOnce(host, syntheticStatusDate), await reviewOnce(host, syntheticStatusDate)]);
    if (host.violations.length > 0) throw new Error(host.violations.join("; "));
    progress(".");
  }
  progress("\n");
  const large = ["first", "next"].flatMap((which, index) =>
    rowsOf(
      which,
      reviewed.map((pair) => pair[index] as Reviewed),
    ),
  );
  return [...large, ...(await exampleRows())];
}

/** What a next review of the example may send at most, of what the first one does, where no figure changed and where one reading did. */
const aims = [
  ["no figure changed", 0.25],
  ["one reading changed", 0.3],
] as const;

/** What reviews of the example send and are answered. */
async function exampleRows(): Promise<readonly Row[]> {
  const workbook = emptyWorkbook();
  const host = excelHost({ workbook });
  await excelWorkbook(host).apply(newPlan("crm"));
  const { wire } = await reviewOnce(host, undefined);
  const first = sum(wire, ({ request }) => request);
  const rows = [rowOfExample("first review", wire, undefined)];
  for (const [what, share] of aims) {
    if (what === "one reading changed") halveLastReading(workbook);
    rows.push(rowOfExample(`next review, ${what}`, (await reviewOnce(host, undefined)).wire, [share, first]));
  }
  if (host.violations.length > 0) throw new Error(host.violations.join("; "));
  return rows;
}

function rowOfExample(what: string, wire: readonly Wire[], most: readonly [share: number, of: number] | undefined): Row {
  const [up, down] = [sum(wire, ({ request }) => request), sum(wire, ({ response }) => response)];
  const row: Row = {
    bench: "Excel, genuine client",
    what: `CRM example, ${what}: ${wire.length} round trips, ${Math.round(down / 1000)} KB down, and up`,
    median: up / 1000,
    unit: "KB",
  };
  if (most === undefined) return row;
  const [share, of] = most;
  return { ...row, aim: atMost(`≤ ${share * 100} % of the first review's (${((100 * up) / of).toFixed(1)} %)`, up / of, share) };
}

function halveLastReading({ sheets }: HostWorkbook): void {
  const sheet = sheets.find(({ name }) => name === "Measurements");
  const column = sheet?.rows.find((row) => row.includes("Actual"))?.indexOf("Actual") ?? -1;
  const row = sheet?.rows.findLast((cells) => typeof cells[column] === "number");
  if (row === undefined) throw new Error("The example has no readings.");
  row[column] = Number(row[column]) / 2;
}

const sum = (wire: readonly Wire[], of: (wire: Wire) => number): number => wire.reduce((total, sent) => total + of(sent), 0);

function rowsOf(which: string, all: readonly Reviewed[]): readonly Row[] {
  const bench = "Excel, genuine client";
  const wire = all[0]?.wire ?? [];
  const trips = wire.length;
  const megabytes = (of: (wire: Wire) => number): string => (sum(wire, of) / 1e6).toFixed(1);
  const largest = Math.max(...wire.map(({ request, response }) => Math.max(request, response)));
  const of = (time: (reviewed: Reviewed) => number): number => median(all.map(time));
  return [
    {
      bench,
      what: `${which} review 10,000 × 100,000: ${trips} round trips, ${megabytes(({ request }) => request)} MB up, ${megabytes(({ response }) => response)} MB down`,
      median: of(({ total }) => total),
      unit: "ms",
      aim: atMost(`each at most 5 MB (${(largest / 1e6).toFixed(1)} MB)`, largest, mostBytes),
    },
    { bench, what: `${which}: of this the review itself`, median: of(({ review }) => review), unit: "ms" },
    { bench, what: `${which}: of this the add-in between the round trips`, median: of(({ total, review, synced }) => total - review - synced), unit: "ms" },
    { bench, what: `${which}: of this the client and the test's host`, median: of(({ synced }) => synced), unit: "ms" },
  ];
}

async function reviewOnce(host: ExcelHost, statusDate: typeof syntheticStatusDate | undefined): Promise<Reviewed> {
  let synced = 0;
  const timed = { supports: host.supports, run: timedRun(host, (milliseconds) => void (synced += milliseconds)) };
  const workbook = excelWorkbook(timed);
  host.reset();
  const start = performance.now();
  const snapshot = await workbook.read(readTables);
  const read = performance.now();
  const { update } = reviewPlan(snapshot, statusDate);
  const review = performance.now() - read;
  await workbook.apply(update);
  return { total: performance.now() - start, review, synced, wire: host.wire.filter(({ isCleanUp }) => !isCleanUp) };
}

/** The client's way in, with the time told that each sync takes. */
function timedRun(host: ExcelHost, tell: (milliseconds: number) => void): typeof Excel.run {
  const run = (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    host.run(options, async (context) => {
      const sync = context.sync.bind(context);
      context.sync = async <T>(value?: T): Promise<T> => {
        const start = performance.now();
        const result = await sync(value);
        tell(performance.now() - start);
        return result;
      };
      return batch(context);
    });
  return run as typeof Excel.run;
}

function planWorkbook(tables: readonly NewTable[]): HostWorkbook {
  const workbook = emptyWorkbook();
  for (const { name, sheet, about, columns, rows } of tables) {
    const cells = [[about], [], columns.map(({ header }) => header), ...rows];
    addTable(workbook, addSheet(workbook, sheet, cells), name, { top: 2, left: 0, bottom: cells.length - 1, right: columns.length - 1 });
  }
  return workbook;
}
