import { looks, statusHighlights } from "../looks/looks";
import type { Block, Cell, CellStyle, NumberFormat, OwnedSheet, Sparklines } from "../port/workbook";
import type { Plan } from "../reading/plan";
import { unitsOf } from "../reading/percent-scale";
import type { MovedBenefit, Since } from "../record/moved-since";
import type { ThenNow } from "../record/moves";
import { sinceLine } from "../record/since-words";
import { longDate } from "../wording/days";
import { moneyFormat } from "../wording/money";
import { plural } from "../wording/plural";
import { termChangeText } from "../wording/term-change";
import { unitFormat } from "../wording/quantity";
import { sparklinesOf, type HistoryLines } from "./history-lines";
import { nothingPage } from "./nothing-page";
import { markedFormat } from "./trend-mark";
import { phrase, say, told } from "../words/say";

export const sinceName = "Since last review";

/** As many benefits as a person reads through; the result for machines has them all. */
export const mostListed = 500;

/** What moved since the review before, and by what. */
export function sincePage(since: Since | undefined, plan: Plan, history: HistoryLines | undefined): OwnedSheet {
  if (since === undefined) return nothingPage(sinceName, say`There is no earlier review to compare with. What moved stands here from the next status date on.`);
  const listed = since.firstMoved(mostListed);
  const more = since.movedCount - listed.length;
  const money = moneyFormat(plan.settings.currency);
  const planRows = 7 + indexKeys.length;
  const row = planRows + (since.money.length === 0 ? 0 : since.money.length + 2);
  const sparklines = history === undefined ? undefined : linesOf(history, since, listed, row);
  return {
    name: sinceName,
    widths: [14, 40, 14, 14, 30, 13, 13, 13, 13, 14, 14, 15, 50, 20],
    blocks: [
      { row: 1, column: 1, cells: [[say`Since last review`]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [[sinceLine(since)]], styles: [{ ...looks.text, bold: true }] },
      {
        row: 3,
        column: 1,
        cells: [
          [
            [
              say`Status on ${longDate(plan.statusDate)} beside ${longDate(since.previous)}`,
              ...(more > 0 ? [say`${plural(more, "# benefit", "# benefits")} more moved and are not listed`] : []),
            ].join(" · "),
          ],
        ],
        styles: [looks.subtitle],
      },
      {
        row: 5,
        column: 1,
        cells: [[say`The plan`, null, say`Then`, say`Now`]],
        styles: [looks.tableHead, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight],
      },
      {
        row: 6,
        column: 1,
        cells: indexKeys.map(([key, label]): readonly Cell[] => [told(label), null, since.plan[key].then, since.plan[key].now]),
        styles: [looks.text, looks.text, looks.percent, looks.percent],
        formats: indexKeys.map(([key]) => [null, null, null, markedFormat(looks.percent.format, since.plan[key])]),
      },
      ...moneyBlocks(since, money, planRows),
      ...benefitBlocks(listed, since, plan, money, row),
    ],
    charts: [],
    ...(sparklines === undefined ? {} : { sparklines }),
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

const indexKeys = [
  ["index", phrase("Realization index")],
  ["cappedIndex", phrase("Capped index")],
  ["coverage", phrase("Coverage")],
  ["pessimisticIndex", phrase("Pessimistic index")],
] as const;

function moneyBlocks({ money }: Since, format: string, row: number): readonly Block[] {
  if (money.length === 0) return [];
  const amount: CellStyle = { ...looks.number, format };
  return [
    {
      row,
      column: 1,
      cells: [[say`Money to date, net`, null, say`Claimed then`, say`Claimed now`, null, say`Validated then`, say`Validated now`]],
      styles: [looks.tableHead, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight],
    },
    {
      row: row + 1,
      column: 1,
      cells: money.map(({ category, claimed, validated }): readonly Cell[] => [
        told(category),
        null,
        claimed.then,
        claimed.now,
        null,
        validated.then,
        validated.now,
      ]),
      styles: [looks.text, looks.text, amount, amount, looks.text, amount, amount],
    },
  ];
}

const headers = phrase([
  "Benefit ID",
  "Benefit",
  "Status then",
  "Status now",
  "Moved",
  "Forecast then",
  "Forecast now",
  "Full by then",
  "Full by now",
  "Claimed then",
  "Claimed now",
  "New readings",
  "What changed in the plan",
]);

function benefitBlocks(listed: readonly MovedBenefit[], { added, gone }: Since, plan: Plan, money: string, row: number): readonly Block[] {
  const blank = (count: number): readonly null[] => new Array<null>(count).fill(null);
  const rows: (readonly Cell[])[] = [
    ...gone.slice(0, mostListed).map(({ id, status }) => [id, null, told(status), say`Gone`, ...blank(9)]),
    ...added.slice(0, mostListed).map(({ id, name, status }) => [id, name, say`New`, told(status), ...blank(9)]),
    ...listed.map(rowOf),
  ];
  if (rows.length === 0) return [{ row, column: 1, cells: [[say`No benefit moved.`]], styles: [looks.text] }];
  const ahead = rows.length - listed.length;
  const reading = listed.map(({ position }): NumberFormat | null => {
    const benefit = plan.benefits[position];
    return benefit === undefined ? null : (unitFormat(unitsOf(benefit.row, plan.settings.currency), "reading") ?? null);
  });
  const amount: CellStyle = { ...looks.number, format: money };
  const figure: CellStyle = { ...looks.number, format: "#,##0.##;-#,##0.##;0" };
  return [
    {
      row,
      column: 1,
      cells: [headers.map(told), ...rows],
      styles: [
        ...[looks.text, looks.wrapped, looks.word, looks.word, { ...looks.text, indent: 1 }, figure, figure, looks.date, looks.date, amount, amount],
        { ...looks.number, format: "0" },
        { ...looks.wrapped, indent: 1 },
      ],
      headerStyle: looks.tableHead,
      table: "ReviewMoves",
      formats: rows.map((_, at) => headers.map((_header, column) => (column === 5 || column === 6 ? (reading[at - ahead] ?? null) : null))),
      highlights: [3, 4].map((column) => ({ column, rules: statusHighlights })),
    },
  ];
}

/** The attainment of each listed benefit right of its row, and the capped index right of its own, where the host draws such lines. */
function linesOf(history: HistoryLines, { gone, added }: Since, listed: readonly MovedBenefit[], row: number): Sparklines | undefined {
  const firstListed = row + 1 + Math.min(gone.length, mostListed) + Math.min(added.length, mostListed);
  const head = (at: number, column: number, text: string): Block => ({ row: at, column, cells: [[text]], styles: [{ ...looks.tableHead, indent: 1 }] });
  const lines = listed.map(({ id }, place) => ({ row: firstListed + place, column: headers.length + 1, values: history.attainment(id) }));
  const blocks = [head(5, 5, history.heading), ...(lines.some(({ values }) => values !== undefined) ? [head(row, headers.length + 1, say`Attainment`)] : [])];
  return sparklinesOf(blocks, [{ row: 7, column: 5, values: history.cappedIndex }, ...lines]);
}

const rowOf = ({ id, name, status, cause, forecast, forecastDue, moneyClaimed, newReadings, planChanges, isRebaselined }: MovedBenefit): readonly Cell[] => [
  id,
  name,
  told(status.then),
  told(status.now),
  told(cause),
  ...both(forecast),
  ...both(forecastDue),
  ...both(moneyClaimed),
  newReadings,
  [...planChanges.map(termChangeText), ...(isRebaselined ? [say`frozen anew`] : [])].join("; ") || null,
];

const both = ({ then, now }: ThenNow<number | null>): readonly Cell[] => [then, now];
