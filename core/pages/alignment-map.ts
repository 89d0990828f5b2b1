import { scoreColors } from "../charts/alignment-colors";
import type { AlignmentMap, MapCell } from "../charts/alignment-map";
import type { MapObjective } from "../charts/alignment-objective";
import { isKnown, type Figure } from "../domain/figure";
import { looks, rule } from "../looks/looks";
import type { Block, Cell, CellStyle, Highlight, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { plural } from "../wording/plural";
import { nothingPage } from "./nothing-page";
import { headlineBlock } from "./page-pieces";
import { phrase, say, told } from "../words/say";

export const alignmentName = "Alignment map";

const tabColor = "#1F4E79";
const nothing = phrase("No benefit is scored against an objective. The map is back at the first review that finds such a score on Alignment.");
const keyRow = 5;
const headRow = 7;
const firstRow = headRow + 3;
/** The columns in front of the objectives: a margin, the ID and the name. */
const firstObjective = 4;
const widths = { margin: 2, id: 10, name: 48, objective: 13, total: 16 } as const;

/** Benefits by objectives, coloured by how strongly they serve. */
export function alignmentPage(map: AlignmentMap | undefined, statusDate: number): OwnedSheet {
  if (map === undefined) return nothingPage(alignmentName, nothing, { tabColor });
  const { objectives, benefits, leftOut } = map;
  const columnCount = 2 + objectives.length + 2;
  const width = widths.id + widths.name + objectives.length * widths.objective + 2 * widths.total;
  const footRow = firstRow + benefits.length;
  return {
    name: alignmentName,
    widths: [widths.margin, widths.id, widths.name, ...objectives.map(() => widths.objective), widths.total, widths.total],
    blocks: [
      { row: 1, column: 2, cells: [[say`Alignment map`]], styles: [looks.title], height: 30 },
      headlineBlock(map.headline, { column: 2, width: columnCount }, width),
      {
        row: 3,
        column: 2,
        cells: [
          [
            say`Status on ${longDate(statusDate)} · ${plural(benefits.length + leftOut.benefits, "# benefit", "# benefits")} by ${plural(objectives.length + leftOut.objectives, "# objective", "# objectives")}, the heaviest first`,
          ],
        ],
        styles: [looks.subtitle],
      },
      sentence(4, map.about, looks.quiet, columnCount, width),
      ...keyBlocks(benefits.some(({ cells }) => cells.some(({ value }) => value === "named"))),
      ...headBlocks(objectives),
      {
        row: firstRow,
        column: 2,
        cells: benefits.map(({ id, name, cells, score, weightServed }): readonly Cell[] => [
          id,
          shortName(name),
          ...cells.map(shown),
          cell(score),
          weightServed,
        ]),
        styles: [looks.text, looks.text, ...objectives.map(() => score), looks.percent, looks.percent].map((style) => ({ ...style, lineBelow: rule })),
        highlights: objectives.map((_, position) => ({ column: 3 + position, rules: scoreRules })),
        height: 20,
      },
      ...footBlocks(footRow, objectives),
      ...leftOutBlocks(footRow + 4, leftOut),
    ],
    charts: [],
    frozenRows: firstRow - 1,
    gridlines: false,
    tabColor,
    landscape: true,
    fit: { wide: 1, tall: 1 },
    place: "first",
  };
}

const score: CellStyle = { size: 11, align: "center", vertical: "middle" };

/** The first rule that holds gives the look, so each step ends where the next begins. */
const scoreRules: readonly Highlight[] = scoreColors.map((look, level) => ({ when: { below: level + 0.5 }, ...look }));

const longestName = 60;
const shortName = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`);

/** A claim without a score shows as a dot. */
const shown = ({ value }: MapCell): Cell => (value === "named" ? "•" : value);
const cell = (figure: Figure): Cell => (isKnown(figure) ? figure : null);

/** Text over the whole width, as high as it needs; a character of this size is about one of the width. */
function sentence(row: number, text: string, style: CellStyle, columnCount: number, width: number): Block {
  const lines = Math.ceil(text.length / (width * 0.95));
  return {
    row,
    column: 2,
    cells: [[text, ...new Array<null>(columnCount - 1).fill(null)]],
    styles: new Array<CellStyle>(columnCount).fill(style),
    merge: true,
    height: 4 + lines * 14,
  };
}

const keyWords: readonly string[] = [phrase("0 not"), "1", "2", "3", "4", phrase("5 decisive")];

/** The steps of the colour, each with its score, between the name and the end of the page. */
const keyBlocks = (hasNamed: boolean): readonly Block[] => [
  {
    row: keyRow,
    column: 3,
    cells: [[say`How strongly the benefit serves the objective:`]],
    styles: [{ ...looks.quiet, align: "right", wrap: false }],
    height: 18,
  },
  {
    row: keyRow,
    column: firstObjective,
    cells: [[...keyWords.map(told), ...(hasNamed ? [say`• named, no score`] : [])]],
    styles: [
      ...scoreColors.map((look): CellStyle => ({ ...look, size: 9, align: "center", vertical: "middle" })),
      ...(hasNamed ? [{ ...looks.quiet, wrap: false }] : []),
    ],
  },
];

/** IDs, names and weights of the objectives above their columns, and what the totals are. */
function headBlocks(objectives: readonly MapObjective[]): readonly Block[] {
  const middle: CellStyle = { ...looks.tableHead, align: "center", lineBelow: "#F3F6F9" };
  const last: CellStyle = { ...looks.tableHead, align: "center", format: `"${say`weight`} "0%`, bold: false };
  const styles = (style: CellStyle): readonly CellStyle[] => [left(style), left(style), ...objectives.map(() => style), right(style), right(style)];
  const longest = objectives.reduce((most, { name }) => Math.max(most, name.length), 0);
  const lines = Math.min(6, Math.ceil(longest / (widths.objective * 1.2)));
  return [
    { row: headRow, column: 2, cells: [[null, null, ...objectives.map(({ id }) => id), null, null]], styles: styles({ ...middle, size: 10 }), height: 18 },
    {
      row: headRow + 1,
      column: 2,
      cells: [[null, null, ...objectives.map(({ name }) => name), null, null]],
      styles: styles({ ...middle, bold: false, vertical: "top" }),
      height: 6 + lines * 12,
    },
    {
      row: headRow + 2,
      column: 2,
      cells: [[say`Benefit ID`, say`Benefit`, ...objectives.map(({ weightShare }) => weightShare), say`Alignment score`, say`Weight served`]],
      styles: [looks.tableHead, looks.tableHead, ...objectives.map(() => last), looks.tableHeadRight, looks.tableHeadRight],
      height: 26,
    },
  ];
}

const left = (style: CellStyle): CellStyle => ({ ...style, align: "left" });
const right = (style: CellStyle): CellStyle => ({ ...style, align: "right" });

/** What each objective gets in all. */
function footBlocks(row: number, objectives: readonly MapObjective[]): readonly Block[] {
  const label: CellStyle = { ...looks.text, bold: true, align: "right", indent: 1, fill: looks.tableHead.fill };
  const number: CellStyle = { ...looks.percent, align: "center", fill: looks.tableHead.fill };
  const line = (at: number, name: string, cells: readonly Cell[], format: string): Block => ({
    row: row + at,
    column: 2,
    cells: [[null, name, ...cells, null, null]],
    styles: [label, label, ...objectives.map(() => ({ ...number, format })), number, number],
    height: 18,
  });
  const money = objectives.map(({ cashableShare }) => cell(cashableShare));
  return [
    line(
      0,
      say`Alignment score of the objective`,
      objectives.map(({ score: score }) => cell(score)),
      "0%",
    ),
    line(
      1,
      say`Benefits that serve it`,
      objectives.map(({ benefitCount }) => benefitCount),
      "0",
    ),
    ...(money.some((share) => share !== null) ? [line(2, say`Cashable money planned to date that serves it`, money, "0%")] : []),
  ];
}

function leftOutBlocks(row: number, { benefits, objectives }: AlignmentMap["leftOut"]): readonly Block[] {
  const parts = [
    ...(benefits === 0 ? [] : [say`${plural(benefits, "# more benefit serves", "# more benefits serve")} less or nothing`]),
    ...(objectives === 0 ? [] : [say`${plural(objectives, "# more objective weighs", "# more objectives weigh")} less`]),
  ];
  return parts.length === 0
    ? []
    : [{ row, column: 2, cells: [[say`Not shown: ${parts.join("; ")}. All scores stand on Alignment.`]], styles: [{ ...looks.quiet, wrap: false }] }];
}
