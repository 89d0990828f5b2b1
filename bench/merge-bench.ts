import { spawnSync } from "node:child_process";
import { mergePlans, type Cell, type PlanSnapshot } from "#core";
import { progress, timeInTurns, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { fullSize, syntheticPlan } from "./synthetic-plan";

const size = { ...fullSize, months: 12 };
const bench = "merge of two copies, 10,000 × 12";
const tables = ["Benefits", "Measurements"] as const;
/** The rows that one side changed, of each table, and where they begin. */
const edits = { a: { every: 100, from: 7 }, b: { every: 100, from: 57 } } as const;

/**
 * Two copies of a plan, in each of which 1 row of 100 has another figure, brought together by key; and the two long tables of the same
 * copies as CSV files brought together line by line, by what an author of text would use. Git knows no keys, numbers or columns, so it
 * has the less to do; rows that both changed side by side are conflicts for it.
 */
export async function mergeBench(): Promise<readonly Row[]> {
  progress("merge ");
  const base = syntheticPlan(size);
  const [a, b] = [edited(base, edits.a), edited(base, edits.b)];
  return inTemporaryFolder(async (write) => {
    const files: string[][] = [];
    for (const table of tables) files.push(await Promise.all([a, base, b].map((plan, place) => write(`${table}-${place}.csv`, csvOf(plan, table)))));
    const hasGit = spawnSync("git", ["--version"]).status === 0;
    const product = { name: "mergePlans", run: () => mergePlans(base, a, b) };
    const git = { name: "git merge-file on their CSV files", run: () => files.forEach(mergeByLines) };
    const times = await timeInTurns(hasGit ? [product, git] : [product]);
    const row = ({ name }: typeof product | typeof git): Row => ({
      bench,
      what: name,
      unit: "ms",
      median: times.get(name)?.median ?? NaN,
      first: times.get(name)?.first ?? NaN,
      product: times.get(product.name)?.median ?? NaN,
    });
    if (!hasGit) progress("git merge-file is left out, since git is not installed\n");
    return hasGit ? [row(product), row(git)] : [row(product)];
  });
}

/** Status 0 to 127 counts the conflicts; all above is a failure. */
function mergeByLines([a = "", base = "", b = ""]: readonly string[]): void {
  const { status, error } = spawnSync("git", ["merge-file", "-p", a, base, b], { maxBuffer: 2 ** 30 });
  if (error !== undefined || status === null || status > 127) throw new Error(`git merge-file did not merge ${a}: ${error?.message ?? status}`);
}

/** The figure that is other in the rows of one side, by the table's header for it. */
const figures: Readonly<Record<string, string>> = { Benefits: "Target", Measurements: "Actual" };

const edited = ({ tables: all }: PlanSnapshot, { every, from }: { readonly every: number; readonly from: number }): PlanSnapshot => ({
  tables: all.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      if (column.header !== figures[table.name]) return column;
      const cells = column.cells.map((cell, row): Cell => (row % every === from && typeof cell === "number" ? cell * 1.01 + 1 : cell));
      return { ...column, cells };
    }),
  })),
});

function csvOf({ tables: all }: PlanSnapshot, name: string): Uint8Array {
  const columns = all.find((table) => table.name === name)?.columns ?? [];
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const field = (cell: Cell | undefined): string => (cell === null || cell === undefined || typeof cell === "object" ? "" : JSON.stringify(cell));
  const lines = Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => field(cells[row])).join());
  return new TextEncoder().encode(`${[columns.map(({ header }) => field(header)).join(), ...lines].join("\n")}\n`);
}
