import { write, utils } from "@e965/xlsx";
import { inChild } from "./child";
import type { FileTask } from "./file-tasks";
import { atLeast, atMost, median, progress, runs, type Row } from "./measure";
import { inTemporaryFolder } from "./plan-file";
import { randomNumbers } from "./random";

const contenders = [
  { task: "product", name: "the product" },
  { task: "hucre", name: "hucre" },
  { task: "sheetjs", name: "SheetJS (@e965/xlsx)" },
] as const;

/** The most milliseconds of the product, and how many times as long SheetJS shall take. */
const aims: Readonly<Record<"read" | "write" | "peak", { readonly most?: number; readonly ofSheetJs?: number }>> = {
  read: { most: 300, ofSheetJs: 20 },
  write: { most: 1500, ofSheetJs: 6 },
  peak: {},
};

/** A table of 100,000 rows × 12 columns read from its file, and four status columns written back; fresh processes. */
export async function fileBench(): Promise<readonly Row[]> {
  progress("file ");
  const all = await inTemporaryFolder(async (writeFile) => {
    const path = await writeFile("table.xlsx", largeTable(100_000));
    return Array.from({ length: runs }, () => {
      progress(".");
      return { tasks: contenders.map(({ task }) => inChild<FileTask>(task, path)), inflating: inChild<number>("inflate-file", path) };
    });
  });
  progress("\n");
  const results = contenders.map((_, index) => all.map(({ tasks }) => tasks[index] as FileTask));
  if (new Set(results.flat().map(({ cells }) => cells)).size > 1) throw new Error("They do not all read the same cells");
  const of = (index: number, key: keyof FileTask): number => median((results[index] as readonly FileTask[]).map((run) => run[key]));
  const aimOf = (key: keyof typeof aims, index: number): Pick<Row, "aim"> => {
    const { most, ofSheetJs } = aims[key];
    if (index === 0 && most !== undefined) return { aim: atMost(`at most ${most} ms`, of(0, key), most) };
    if (contenders[index]?.task !== "sheetjs" || ofSheetJs === undefined) return {};
    return { aim: atLeast(`at least ${ofSheetJs} × the product`, of(index, key), ofSheetJs * of(0, key)) };
  };
  const rows = (key: keyof typeof aims, bench: string): readonly Row[] =>
    contenders.map(({ name }, index): Row => ({
      bench,
      what: name,
      median: of(index, key),
      unit: key === "peak" ? "MiB" : "ms",
      product: of(0, key),
      ...aimOf(key, index),
    }));
  // No reader that holds the whole of it is quicker.
  const floor: Row = {
    bench: "read 100,000 × 12",
    what: "inflating its parts alone",
    median: median(all.map(({ inflating }) => inflating)),
    unit: "ms",
    product: of(0, "read"),
  };
  return [...rows("read", "read 100,000 × 12"), floor, ...rows("write", "write 4 columns back"), ...rows("peak", "peak memory of both")];
}

/** As Excel would write it (shared strings, compressed), by a writer that is not the product's own. */
function largeTable(rowCount: number): Uint8Array {
  const random = randomNumbers(12);
  const headers = ["Benefit ID", "Benefit", "Owner", "Kind", "Direction", "Unit", "Baseline", "Target", "Start", "Due", "Weight", "Data source"];
  const kinds = ["Flow", "Level"];
  const directions = ["Increase", "Decrease"];
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const start = 45000 + Math.floor(random() * 300);
    return [
      `B-${row + 1}`,
      `Number of hours at site ${row + 1}`,
      `Owner ${row % 200}`,
      kinds[row % 2],
      directions[row % 3 === 0 ? 1 : 0],
      "hours",
      Math.round(random() * 1e5) / 100,
      Math.round(random() * 1e6) / 100,
      start,
      start + 700 + Math.floor(random() * 500),
      (row % 5) + 1,
      row % 10 === 0 ? null : `Report ${row % 40}`,
    ];
  });
  const sheet = utils.aoa_to_sheet([headers, ...rows], { dense: true });
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, "Benefits");
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }) as ArrayBuffer);
}
