import { propose } from "../core/adopt/propose";
import type { SheetLook } from "../core/port/look";
import type { Cell } from "../core/port/workbook";
import { byEditDistance, product, type Matcher } from "./heading-matchers";
import { progress, timeInTurns, type Row } from "./measure";
import { randomNumbers } from "./random";
import { labelledRegisters, scoreOf, type NumberedRegister } from "./registers";

/** How well strangers' registers are understood, beside what importers do with their headings, and how long a large workbook takes. */
export async function adoptBench(): Promise<readonly Row[]> {
  const registers = labelledRegisters();
  const halves = [
    { bench: `adopt, ${registers.filter(isLearnt).length} registers learnt from`, own: registers.filter(isLearnt) },
    { bench: `adopt, ${registers.filter((own) => !isLearnt(own)).length} seen late`, own: registers.filter((own) => !isLearnt(own)) },
  ];
  return [...halves.flatMap(({ bench, own }) => [product, byEditDistance].flatMap((matcher) => scores(bench, own, matcher))), ...(await speed())];
}

const isLearnt = ({ number }: NumberedRegister): boolean => number % 2 === 1;

/** Shares of all columns, and questions a register. */
function scores(bench: string, registers: readonly NumberedRegister[], matcher: Matcher): readonly Row[] {
  const all = registers.map((register) => ({ register, ...matcher.takes(register) })).map((own) => ({ ...own, score: scoreOf(own.register, own.taken) }));
  const sum = (of: (own: (typeof all)[number]) => number): number => all.reduce((total, own) => total + of(own), 0);
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
    row("right without a touch", share(right), "%", { text: "at least 92%", met: share(right) >= 92 }),
    row("taken wrongly", share(wrong), "%", { text: "at most 1%", met: share(wrong) <= 1 }),
    ...(isProduct ? [row("most questions", most, "a register", { text: "at most 3", met: most <= 3 })] : []),
  ];
}

const [sheets, columns, rows] = [30, 200, 200];

/** 30 sheets of 200 columns, 200 rows of each shown: the shape of a workbook of 10,000 rows as a host shows it. */
async function speed(): Promise<readonly Row[]> {
  progress("adopt ");
  const looks = wideLooks();
  const what = `a proposal for ${sheets} sheets × ${columns} columns × ${rows} shown rows`;
  const time = (await timeInTurns([{ name: what, run: () => propose(looks) }])).get(what);
  return [{ bench: "adopt, large workbook", what, unit: "ms", median: time?.median ?? NaN, first: time?.first ?? NaN }];
}

function wideLooks(): readonly SheetLook[] {
  const random = randomNumbers(12);
  const heads = ["Ref", "Benefit", "Owner", "Baseline", "Target", "Due", "RAG"];
  return Array.from({ length: sheets }, (_, sheet): SheetLook => {
    const headings: Cell[] = Array.from({ length: columns }, (_, column) => heads[column] ?? `Detail ${column}`);
    const body = Array.from({ length: rows }, (_, row) =>
      headings.map((_, column): Cell => (column === 0 ? `B-${row}` : column % 3 === 1 ? `Text of ${row % 50}` : random() * 1000)),
    );
    return { sheet: `Sheet ${sheet + 1}`, table: null, top: 1, left: 1, rows: [headings, ...body] };
  });
}
