import { utils, write } from "@e965/xlsx";
import { propose } from "../core/adopt/propose";
import type { SheetLook } from "../core/port/look";
import type { Cell } from "../core/port/workbook";
import { openPackage } from "../xlsx-file/package/package";
import { openSheet } from "../xlsx-file/scan/open-sheet";
import { openWorkbook } from "../xlsx-file/scan/open-workbook";
import { scanSheetData } from "../xlsx-file/scan/sheet-scanner";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { byEditDistance, byFuzzySearch } from "./heading-matchers";
import { product, type Matcher } from "./heading-proposal";
import { atLeast, atMost, progress, timeInTurns, type Row } from "./measure";
import { randomNumbers } from "./random";
import { labelledRegisters, scoreOf, type NumberedRegister } from "./registers";

/** How well strangers' registers are understood, beside what importers do with their headings, and how long a large workbook takes. */
export async function adoptBench(): Promise<readonly Row[]> {
  const registers = labelledRegisters();
  const halves = [
    { bench: `adopt, ${registers.filter(isLearnt).length} registers learnt from`, own: registers.filter(isLearnt) },
    { bench: `adopt, ${registers.filter((register) => !isLearnt(register)).length} seen late`, own: registers.filter((register) => !isLearnt(register)) },
  ];
  return [
    ...halves.flatMap(({ bench, own: registers }) => [product, byEditDistance, byFuzzySearch].flatMap((matcher) => scores(bench, registers, matcher))),
    ...(await speed()),
  ];
}

const isLearnt = ({ number }: NumberedRegister): boolean => number % 2 === 1;

/** Shares of all columns, and questions a register. */
function scores(bench: string, registers: readonly NumberedRegister[], matcher: Matcher): readonly Row[] {
  const all = registers
    .map((register) => ({ register, ...matcher.takes(register) }))
    .map((taking) => ({ ...taking, score: scoreOf(taking.register, taking.taken) }));
  const sum = (of: (own: (typeof all)[number]) => number): number => all.reduce((total, register) => total + of(register), 0);
  const [right, wrong] = [sum(({ score }) => score.right), sum(({ score }) => score.wrong.length)];
  const columns = right + wrong + sum(({ score }) => score.left.length);
  const most = Math.max(...all.map(({ questions }) => questions));
  const isProduct = matcher === product;
  const share = (count: number): number => (100 * count) / columns;
  const row = (what: string, median: number, unit: Row["unit"], aim: Row["aim"]): Row => ({
    bench,
    what: `${matcher.name}: ${what}`,
    median,
    unit,
    ...(isProduct && aim !== undefined ? { aim } : {}),
  });
  return [
    row("right without a touch", share(right), "%", atLeast("at least 92 %", share(right), 92)),
    row("taken wrongly", share(wrong), "%", atMost("at most 1 %", share(wrong), 1)),
    ...(isProduct ? [row("most questions", most, "a register", atMost("at most 3", most, 3))] : []),
  ];
}

const [sheets, columns, rows] = [30, 200, 333];

/** A workbook of 30 sheets of 200 columns, 10,000 rows in all: what a proposal takes beside the reading of its cells from the file. */
async function speed(): Promise<readonly Row[]> {
  progress("adopt ");
  const bytes = writtenBy(wideSheets());
  const [workbook, file] = [await openXlsx(bytes), await openPackage(bytes)];
  const reading = `reading all cells of ${sheets} sheets × ${columns} columns × ${rows} rows`;
  const proposing = "a proposal for it, with the look at its sheets";
  const times = await timeInTurns([
    { name: reading, run: () => cellCount(file) },
    { name: proposing, run: () => propose(workbook.look()) },
  ]);
  const time = (name: string): number => times.get(name)?.median ?? NaN;
  const row = (what: string): Row => ({ bench: "adopt, large workbook", what, unit: "ms", median: time(what), first: times.get(what)?.first ?? NaN });
  return [row(reading), { ...row(proposing), aim: atMost("at most 3 × reading", time(proposing), 3 * time(reading)) }];
}

/** Reads every cell of a workbook once; gives how many hold anything. */
function cellCount(file: Awaited<ReturnType<typeof openPackage>>): number {
  const { parts, readCell } = openWorkbook(file);
  let count = 0;
  for (const { part } of parts.sheets) {
    const { bytes, dataStart, dataEnd } = openSheet(file, part);
    scanSheetData(bytes, dataStart, dataEnd, {
      cell: (cell) => {
        if (readCell(bytes, cell) !== null) count++;
      },
    });
  }
  return count;
}

/** As Excel would write it, by a writer that is not the product's own. */
function writtenBy(all: readonly Pick<SheetLook, "sheet" | "rows">[]): Uint8Array {
  const book = utils.book_new();
  for (const { sheet, rows: cells } of all) utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), sheet);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}

function wideSheets(): readonly Pick<SheetLook, "sheet" | "rows">[] {
  const random = randomNumbers(12);
  const heads = ["Ref", "Benefit", "Owner", "Baseline", "Target", "Due", "RAG"];
  return Array.from({ length: sheets }, (_, sheet) => {
    const headings: Cell[] = Array.from({ length: columns }, (_, column) => heads[column] ?? `Detail ${column}`);
    const body = Array.from({ length: rows }, (_, row) =>
      headings.map((_, column): Cell => (column === 0 ? `B-${row}` : column % 3 === 1 ? `Text of ${row % 50}` : random() * 1000)),
    );
    return { sheet: `Sheet ${sheet + 1}`, rows: [headings, ...body] };
  });
}
