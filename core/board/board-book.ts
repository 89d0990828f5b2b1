import { looks, statusHighlights } from "../looks/looks";
import type { BoardBenefits, BoardFigures } from "../portfolio/board-figures";
import type { Block, Cell, OwnedSheet } from "../port/workbook";
import { plural } from "../wording/plural";
import { benefitList } from "./board-benefits";
import type { BoardList } from "./board-list";
import { fileList, findingList, gapList, groupList, movedList, planList, planNames, promiseList, sameSourceList, silentList, yearList } from "./board-lists";
import { boardDataPage, boardPage, styleOf } from "./board-page";
import { boardWords } from "./board-words";
import { say } from "../words/say";
import { withDigits } from "../pages/shown-digits";
import { withToldRules } from "../pages/told-rules";

/** A board as the sheets of a workbook: the page, each list as a table of its own, and what feeds the charts. */
export function boardBook(figures: BoardFigures, benefits: BoardBenefits): readonly OwnedSheet[] {
  const nameOf = planNames(figures);
  const { lead } = boardWords(figures);
  const sheet = (name: string, list: BoardList, frozenColumns = 1): OwnedSheet => listSheet(name, list, lead, frozenColumns);
  return [
    boardPage(figures),
    sheet(say`Plans`, planList(figures)),
    sheet(say`Groups`, groupList(figures)),
    sheet(say`Money by year`, yearList(figures), 4),
    sheet(say`Promises`, promiseList(figures), 3),
    sheet(say`Moved`, movedList(figures, nameOf)),
    sheet(say`Behind plan`, gapList(figures, nameOf)),
    sheet(say`Silent plans`, silentList(figures, nameOf)),
    sheet(say`Claimed twice`, sameSourceList(figures, nameOf)),
    sheet(say`Rules`, findingList(figures)),
    sheet(say`Files not counted`, fileList(figures)),
    sheet(say`All benefits`, benefitList(figures, benefits), 2),
    boardDataPage(figures),
  ].map((page) => withDigits(withToldRules(page)));
}

/** The row of a table's header. */
const headerRow = 4;

function listSheet(name: string, { key, title, says, columns, rows, formats, count, none }: BoardList, lead: string, frozenColumns: number): OwnedSheet {
  const left = count - rows.length;
  const notListed = left === 0 ? "" : ` ${say`${plural(left, "# more line is", "# more lines are")} not listed.`}`;
  const filled: readonly (readonly Cell[])[] = rows.length > 0 ? rows : [columns.map((_, place) => (place === 0 ? none : null))];
  const table: Block = {
    row: headerRow,
    column: 1,
    cells: [columns.map(({ header }) => header), ...filled],
    styles: columns.map(styleOf),
    headerStyle: looks.tableHead,
    table: `Portfolio_${key.replace(/-/g, "_")}`,
    ...(formats === undefined || rows.length === 0 ? {} : { formats }),
    highlights: columns.flatMap(({ isStatus }, place) => (isStatus === true ? [{ column: place + 1, rules: statusHighlights }] : [])),
  };
  return {
    name,
    widths: columns.map(({ width }) => width),
    blocks: [
      { row: 1, column: 1, cells: [[title]], styles: [looks.title], height: 28 },
      {
        row: 2,
        column: 1,
        cells: [[`${lead} ${says}${notListed}`]],
        styles: [looks.subtitle],
      },
      table,
    ],
    charts: [],
    frozenRows: headerRow,
    frozenColumns,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
}
