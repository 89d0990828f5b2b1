import { format as shownBy } from "numfmt";
import { reportHtml } from "../../command-line/report/report";
import {
  bodyFormats,
  chaseResult,
  explainBenefit,
  moneyFormat,
  reviewForReport,
  scoreColors,
  statusColors,
  type Cell,
  type NumberFormat,
  type PlanSnapshot,
  type PlanUpdate,
} from "../../core/index";
import { cellsOfBlock, looksOfRows } from "../../core/writing/block-cells";
import type { Day } from "../../core/domain/day";
import { showReview } from "../../command-line/show-review";

/** A text that the product shows, and where. */
export interface ShownText {
  readonly where: string;
  readonly text: string;
  /** Whether it is a figure in its cell, of which a spreadsheet shows nothing else. */
  readonly isFigure?: boolean;
}

/** A figure of the machine-readable result, and where. */
interface ResultFigure {
  readonly where: string;
  readonly value: number;
}

/** Every text that a person is shown of a plan: findings, explanations, sheets as their number formats show them, messages, report, terminal. */
export function shownTexts(snapshot: PlanSnapshot, day: Day): { readonly texts: readonly ShownText[]; readonly figures: readonly ResultFigure[] } {
  const { review, details } = reviewForReport(snapshot, day);
  const { result, findings, update } = review;
  const html = reportHtml({
    result,
    sheets: update.sheets,
    details,
    statusColors,
    scoreColors,
    moneyFormat: moneyFormat(result.currency ?? ""),
    version: "1",
    fileName: "Report",
  });
  const texts: ShownText[] = [
    ...findings.flatMap(({ rule, what, mend }) => [what, mend].map((text) => ({ where: `finding ${rule}`, text }))),
    ...Object.keys(result.benefits).flatMap((id) => explainedTexts(snapshot, id, day)),
    ...statusTexts(update),
    ...sheetTexts(update),
    ...chaseResult(snapshot, day).people.map(({ message }) => ({ where: "chase", text: message })),
    ...textsOfPage(html).map((text) => ({ where: "report", text })),
    {
      where: "terminal",
      text: showReview({ out: () => undefined, err: () => undefined, colors: false, live: false, width: 400 }, result, "Benefits", ["check", "plan.xlsx"]),
    },
  ];
  return { texts: texts.filter(({ text }) => text !== ""), figures: figuresOf(result, "result") };
}

const explainedTexts = (snapshot: PlanSnapshot, id: string, day: Day): readonly ShownText[] =>
  (explainBenefit(snapshot, id, day)?.steps ?? []).flatMap(({ key, rule, inputs, result }) =>
    [rule, ...inputs, result].map((text) => ({ where: `explain ${key}`, text })),
  );

const statusTexts = ({ tables }: PlanUpdate): readonly ShownText[] =>
  tables.flatMap(({ table, columns }) =>
    columns.flatMap((column) => {
      const formats = bodyFormats(column, undefined);
      return column.cells.map((cell, row) => cellAsShown(`${table}, ${column.header}`, cell, formats[row]));
    }),
  );

const sheetTexts = ({ sheets }: PlanUpdate): readonly ShownText[] =>
  // What is hidden is for machines and for who looks a figure up: it keeps them as they are.
  sheets
    .filter(({ isHidden }) => isHidden !== true)
    .flatMap(({ name, blocks, charts }) => [
      ...blocks.flatMap((block) => {
        const looks = looksOfRows(block);
        return cellsOfBlock(block).flatMap((row, at) => row.map((cell, column) => cellAsShown(name, cell, looks[at]?.[column]?.format)));
      }),
      ...charts.flatMap(({ key, title, description, series }) =>
        [title, description, ...series.map((one) => one.name)].map((text) => ({ where: `chart ${key}`, text })),
      ),
    ]);

function cellAsShown(where: string, cell: Cell, format: NumberFormat | undefined): ShownText {
  if (cell === null) return { where, text: "" };
  if (typeof cell === "object") return { where, text: cell.error };
  if (typeof cell !== "number") return { where, text: String(cell) };
  return { where, text: shownBy(format ?? "General", cell), isFigure: !isShownWrongly(cell, format) };
}

/** What the library that shows figures here breaks: figures below a millionth with seven or more decimals (findings/number-formats-break-figures-below-a-millionth.sh). */
const isShownWrongly = (figure: number, format: NumberFormat | undefined): boolean => Math.abs(figure) < 1e-6 && /0\.0{7}/.test(format ?? "");

const textsOfPage = (html: string): readonly string[] =>
  html
    .replace(/<style>[^]*?<\/style>/g, "")
    .split(/<[^>]*>/)
    .map((text) => text.trim());

function figuresOf(value: unknown, where: string): readonly ResultFigure[] {
  if (typeof value === "number") return [{ where, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => figuresOf(own, `${where}.${key}`));
}
