import { cards, heading, leftOut } from "../pages/page-pieces";
import { chartAt, gridWidths, span, wholeWidth, type Span } from "../looks/grid";
import { looks, statusHighlights } from "../looks/looks";
import type { BoardFigures } from "../portfolio/board-figures";
import type { Block, CellStyle, ChartSpec, OwnedSheet } from "../port/workbook";
import { counted } from "../wording/counts";
import { boardData, boardDataName, groupChart, moneyCharts, movedChart, slipChart, statusChart, unchartedMoney } from "./board-charts";
import type { BoardColumn, BoardList } from "./board-list";
import { gapList, moneyList, planNames } from "./board-lists";
import { boardWords, portfolioFigures, weightings } from "./board-words";
import { phrase, say, told } from "../words/say";

const boardName = phrase("Board");

/** Rows of the first chart and of each, and so many gaps. */
const [firstChart, chartRows, shownGaps] = [10, 16, 20];

/** So many rows of charts, and lines of money below them, stand on one page of paper. */
const [mostChartLines, mostMoneyLines] = [3, 9];

/** The two halves of the page, with a gutter between them. */
const halves: readonly Span[] = [span(1, 25), span(27, 51)];

/** Three cards flush with both ends of a half. */
const cardSpans = ({ column, width }: Span): readonly Span[] => [0, 9, 18].map((at) => ({ column: column + at, width: Math.min(7, width - at) }));

/** The portfolio on one sheet: counted beside registered, both weightings, the charts, money, and what is furthest behind. */
export function boardPage(figures: BoardFigures): OwnedSheet {
  const { title, lead, more, moved } = boardWords(figures);
  const { drawn, missing } = charts(figures);
  const chartLines = Math.max(1, Math.ceil(drawn.length / 2));
  const below = firstChart + chartLines * (chartRows + 1) + 1;
  const money = moneyList(figures);
  const gapsRow = below + Math.max(1, money.rows.length) + 4;
  return {
    name: told(boardName),
    widths: gridWidths("portrait"),
    blocks: [
      { row: 1, column: 2, cells: [[title]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[lead]], styles: [{ ...looks.text, bold: true }], height: 18 },
      { row: 3, column: 2, cells: [[more]], styles: [looks.subtitle] },
      { row: 4, column: 2, cells: [[moved]], styles: [looks.text] },
      ...weightings.flatMap(({ key, title: name, says }, place): readonly Block[] => [
        heading(5, `${told(name)}, ${told(says)}`, halves[place] as Span),
        ...cards(
          portfolioFigures(figures, key).map(({ value, meaning, ...figure }) => ({ ...figure, meaning, value: value ?? { because: meaning } })),
          6,
          cardSpans(halves[place] as Span),
        ),
      ]),
      ...(missing === "" ? [] : [leftOut(below - 1, 2, missing)]),
      heading(below, money.title, wholeWidth),
      ...listOnGrid(money, below + 1, [4, 5, 9, 4, 8, 8, 8, 5]),
      heading(gapsRow, say`Furthest behind plan`, wholeWidth),
      ...listOnGrid(gapList(figures, planNames(figures)), gapsRow + 1, [12, 12, 8, 5, 5, 4, 5], shownGaps),
    ],
    charts: drawn,
    gridlines: false,
    tabColor: "#1F4E79",
    landscape: false,
    fit: { wide: 1, tall: 0 },
    pageBreaks: [chartLines > mostChartLines || money.rows.length > mostMoneyLines ? below : gapsRow],
    place: "first",
  };
}

function charts(figures: BoardFigures): { readonly drawn: readonly ChartSpec[]; readonly missing: string } {
  const data = boardData(figures);
  const at = (place: number) => chartAt(halves[place % 2] as Span, firstChart + Math.floor(place / 2) * (chartRows + 1), chartRows);
  const [firstMoney, ...moreMoney] = moneyCharts;
  const all = [
    [say`status (there are no benefits)`, statusChart],
    [say`money (none can be computed)`, firstMoney],
    ...moreMoney.map((draw) => ["", draw] as const),
    [say`lateness (none is known)`, slipChart],
    [say`what moved (nothing did, or there is no earlier review)`, movedChart],
    [say`groups (none has a known index)`, groupChart],
  ] as const;
  const drawn: ChartSpec[] = [];
  const missing: string[] = [];
  for (const [why, draw] of all) {
    const chart = draw?.(figures, data, at(drawn.length));
    if (chart !== undefined) drawn.push(chart);
    else if (why !== "") missing.push(why);
  }
  const notes = [...(missing.length === 0 ? [] : [say`Charts left out: ${missing.join(", ")}.`]), unchartedMoney(figures)];
  return { drawn, missing: notes.filter((note) => note !== "").join(" ") };
}

/** A list on the grid of the page, each column so many wide; where it is cut, a line says how much is left. */
function listOnGrid({ columns, rows, formats, count, none }: BoardList, row: number, spans: readonly number[], most = rows.length): readonly Block[] {
  if (rows.length === 0) return [{ row, column: 2, cells: [[none]], styles: [looks.text] }];
  const shown = rows.slice(0, most);
  let next = 2;
  const blocks = columns.flatMap((column, place): readonly Block[] => {
    const width = spans[place] ?? 1;
    const at = next;
    next += width;
    const wide = <Value>(value: Value): readonly (Value | null)[] => [value, ...new Array<null>(width - 1).fill(null)];
    const head = { ...looks.tableHead, align: styleOf(column).align ?? ("left" as const) };
    return [
      { row, column: at, cells: [wide(column.header)], styles: new Array<CellStyle>(width).fill(head), merge: width > 1, height: 18 },
      {
        row: row + 1,
        column: at,
        cells: shown.map((line) => wide(line[place] ?? null)),
        styles: new Array<CellStyle>(width).fill(styleOf(column)),
        merge: width > 1,
        height: 20,
        ...(formats === undefined ? {} : { formats: shown.map((_, line) => wide(formats[line]?.[place] ?? null)) }),
        ...(column.isStatus === true ? { highlights: [{ column: 1, rules: statusHighlights }] } : {}),
      },
    ];
  });
  const left = count - shown.length;
  return left === 0 ? blocks : [...blocks, leftOut(row + 1 + shown.length, 2, counted(left, "more line"))];
}

export const styleOf = ({ format, isNumber, isStatus }: BoardColumn): CellStyle =>
  isStatus === true
    ? looks.word
    : isNumber === true
      ? { ...looks.number, ...(format === undefined ? {} : { format }) }
      : format === undefined
        ? looks.text
        : { ...looks.date, format };

/** The small tables behind the charts, on a sheet of their own. */
export function boardDataPage(figures: BoardFigures): OwnedSheet {
  const { blocks, widths } = boardData(figures);
  return {
    name: boardDataName(),
    widths,
    blocks: [{ row: 1, column: 1, cells: [[boardDataName()]], styles: [looks.title], height: 28 }, ...blocks],
    charts: [],
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
}
