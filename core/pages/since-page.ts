import { isoDate, type Day } from "../domain/day";
import type { Span } from "../looks/grid";
import { looks, statusHighlights } from "../looks/looks";
import type { Block, Cell, CellStyle, NumberFormat, OwnedSheet, Sparklines } from "../port/workbook";
import type { Plan } from "../reading/plan";
import { unitsOf } from "../reading/percent-scale";
import type { MovedBenefit, Since } from "../record/moved-since";
import type { ThenNow } from "../record/moves";
import { currencyBefore, unitsBefore } from "../record/plan-terms";
import { benefitText, sinceLine } from "../record/since-words";
import { longDate } from "../wording/days";
import { moneyFormat } from "../wording/money";
import { plural } from "../wording/plural";
import { termChangeText } from "../wording/term-change";
import { unitFormat } from "../wording/quantity";
import { sharedFormat } from "../wording/row-format";
import { sparklinesOf, type HistoryLines } from "./history-lines";
import { nothingPage } from "./nothing-page";
import { headlineBlock } from "./page-pieces";
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
  const money = moneyFormats(listed, plan);
  const planRows = 7 + indexKeys.length;
  const known = withMoney(since);
  const row = planRows + (known.length === 0 ? 0 : known.length + 2);
  const sparklines = history === undefined ? undefined : linesOf(history, since, listed, row);
  return {
    name: sinceName,
    widths,
    blocks: [
      { row: 1, column: 1, cells: [[say`Since last review`]], styles: [looks.title], height: 28 },
      headlineBlock(sinceLine(since), wholePage, charactersAcross),
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
        cells: [[say`The plan`, say`Then`, say`Now`]],
        styles: [looks.tableHead, looks.tableHeadRight, looks.tableHeadRight],
      },
      {
        row: 6,
        column: 1,
        cells: indexKeys.map(([key, label]): readonly Cell[] => [told(label), since.plan[key].then, since.plan[key].now]),
        styles: [looks.text, looks.percent, looks.percent],
        formats: indexKeys.map(([key]) => [null, null, markedFormat(looks.percent.format, since.plan[key])]),
      },
      ...moneyBlocks(known, money, planRows),
      ...benefitBlocks(listed, since, plan, money, row),
    ],
    charts: [],
    ...(sparklines === undefined ? {} : { sparklines }),
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    repeatedRow: row,
    place: "first",
  };
}

const indexKeys = [
  ["index", phrase("Realization index")],
  ["cappedIndex", phrase("Capped index")],
  ["coverage", phrase("Coverage")],
  ["pessimisticIndex", phrase("Pessimistic index")],
] as const;

/** How money is shown: what was told in another currency stays in that. */
function moneyFormats(listed: readonly MovedBenefit[], { settings }: Plan): ThenNow<NumberFormat> {
  const before = listed.map(({ planChanges }) => currencyBefore(planChanges)).find((currency) => currency !== undefined);
  return { then: moneyFormat(before ?? settings.currency), now: moneyFormat(settings.currency) };
}

/** What is not financial has no money, which is not 0. */
const withMoney = ({ money }: Since): Since["money"] => money.filter(({ category }) => category !== "Non-financial");

function moneyBlocks(known: Since["money"], formats: ThenNow<NumberFormat>, row: number): readonly Block[] {
  if (known.length === 0) return [];
  const [then, now] = [formats.then, formats.now].map((format): CellStyle => ({ ...looks.number, format })) as [CellStyle, CellStyle];
  return [
    {
      row,
      column: 1,
      cells: [[say`Money to date, net`, say`Claimed then`, say`Claimed now`, null, say`Validated then`, say`Validated now`]],
      styles: [looks.tableHead, looks.tableHeadRight, looks.tableHeadRight, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight],
    },
    {
      row: row + 1,
      column: 1,
      cells: known.map(({ category, claimed, validated }): readonly Cell[] => [told(category), ...both(claimed), null, ...both(validated)]),
      styles: [looks.text, then, now, looks.text, then, now],
    },
  ];
}

const headers = phrase(["Benefit", "Status then", "Status now", "Moved", "Forecast then", "Forecast now", "Claimed then", "Claimed now", "What else changed"]);

/** Characters of each column, of all together as many as A4 across shows in letters of 8 points and more. */
const widths = [33, 13, 13, 17, 12, 12, 13, 13, 36, 12] as const;
const wholePage: Span = { column: 1, width: widths.length };
const charactersAcross = widths.reduce<number>((sum, characters) => sum + characters, 0);

/** The columns of the table, from 0, whose figures are in the unit of the benefit. */
const [forecastThen, forecastNow] = [headers.indexOf("Forecast then"), headers.indexOf("Forecast now")];

function benefitBlocks(listed: readonly MovedBenefit[], { added, gone }: Since, plan: Plan, money: ThenNow<NumberFormat>, row: number): readonly Block[] {
  const blank = new Array<null>(headers.length - 3).fill(null);
  const rows: (readonly Cell[])[] = [
    ...gone.slice(0, mostListed).map((benefit) => [benefitText(benefit), told(benefit.status), say`Gone`, ...blank]),
    ...added.slice(0, mostListed).map((benefit) => [benefitText(benefit), say`New`, told(benefit.status), ...blank]),
    ...listed.map(rowOf),
  ];
  if (rows.length === 0) return [{ row, column: 1, cells: [[say`No benefit moved.`]], styles: [looks.text] }];
  const ahead = rows.length - listed.length;
  const { currency } = plan.settings;
  const forecast = listed.map(({ position, planChanges, forecast: { then, now } }): ThenNow<NumberFormat | null> => {
    const row = plan.benefits[position]?.row;
    if (row === undefined) return { then: null, now: null };
    const plain = sharedFormat([then, now]);
    const ofNow = unitFormat(unitsOf(row, currency), "reading") ?? plain;
    return { then: planChanges.length === 0 ? ofNow : (unitFormat(unitsBefore(row, planChanges, currency), "reading") ?? plain), now: ofNow };
  });
  const [moneyThen, moneyNow] = [money.then, money.now].map((format): CellStyle => ({ ...looks.number, format })) as [CellStyle, CellStyle];
  return [
    {
      row,
      column: 1,
      cells: [headers.map(told), ...rows],
      styles: [
        looks.wrapped,
        looks.word,
        looks.word,
        { ...looks.wrapped, indent: 1 },
        looks.number,
        looks.number,
        moneyThen,
        moneyNow,
        { ...looks.wrapped, indent: 1 },
      ],
      headerStyle: looks.tableHead,
      table: "ReviewMoves",
      formats: rows.map((_, at) =>
        headers.map((_header, column) =>
          column === forecastThen ? (forecast[at - ahead]?.then ?? null) : column === forecastNow ? (forecast[at - ahead]?.now ?? null) : null,
        ),
      ),
      highlights: [2, 3].map((column) => ({ column, rules: statusHighlights })),
    },
  ];
}

/** The attainment of each listed benefit right of its row, and the capped index right of its own, where the host draws such lines. */
function linesOf(history: HistoryLines, { gone, added }: Since, listed: readonly MovedBenefit[], row: number): Sparklines | undefined {
  const firstListed = row + 1 + Math.min(gone.length, mostListed) + Math.min(added.length, mostListed);
  const head = (at: number, column: number, text: string): Block => ({ row: at, column, cells: [[text]], styles: [{ ...looks.tableHead, indent: 1 }] });
  const lines = listed.map(({ id }, place) => ({ row: firstListed + place, column: headers.length + 1, values: history.attainment(id) }));
  const blocks = [head(5, 4, history.heading), ...(lines.some(({ values }) => values !== undefined) ? [head(row, headers.length + 1, say`Attainment`)] : [])];
  return sparklinesOf(blocks, [{ row: 7, column: 4, values: history.cappedIndex }, ...lines]);
}

const rowOf = (moved: MovedBenefit): readonly Cell[] => [
  benefitText(moved),
  told(moved.status.then),
  told(moved.status.now),
  told(moved.cause),
  ...both(moved.forecast),
  ...both(moved.moneyClaimed),
  changesText(moved) || null,
];

/** What is no column of its own, a line each: the plan, by when it is full, readings, and whether it was frozen anew. */
function changesText({ planChanges, forecastDue, newReadings, isRebaselined }: MovedBenefit): string {
  const fullBy = (day: Day | null): string => (day === null ? say`not known` : isoDate(day));
  return [
    ...planChanges.map(termChangeText),
    ...(forecastDue.then === forecastDue.now ? [] : [say`full by ${fullBy(forecastDue.then)} → ${fullBy(forecastDue.now)}`]),
    ...(newReadings === 0 ? [] : [say`${plural(newReadings, "# new reading", "# new readings")}`]),
    ...(isRebaselined ? [say`frozen anew`] : []),
  ].join("\n");
}

const both = ({ then, now }: ThenNow<number | null>): readonly Cell[] => [then, now];
