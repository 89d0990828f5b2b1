import { looks } from "../looks/looks";
import type { Block, CellLink, LinkedCell, OwnedSheet } from "../port/workbook";
import { aboutPages } from "./about-pages";
import { heightOfLine } from "./page-pieces";
import { phrase, say, told } from "../words/say";

export const startName = "Start here";

/** A sheet of the plan's tables, and what it holds. */
export interface HeldTable {
  readonly sheet: string;
  readonly about: string;
}

/** What to do next, and where. */
export interface NextStep {
  readonly text: string;
  readonly to?: LinkedCell;
}

const steps: readonly string[] = phrase([
  "Enter the status date and the currency on Settings.",
  "Enter the planned benefits on Benefits, one row each. Headers in bold are needed; every header has a note that says what to enter.",
  "Enter activities, roles, resources, objectives and reviews as far as you have them. Leave the rest blank.",
  "Add a row to Measurements whenever a benefit is measured. Never change old rows.",
  "Review. The status columns on the right of each table and the review's own sheets are written anew; nothing of yours is touched.",
]);

/**
 * The first sheet of a plan: what to do, what each sheet of the review says and what each table holds, with a link to each that is there.
 *
 * @param pages the sheets that a review wrote; undefined before the first
 */
export function startPage(plan: string, tables: readonly HeldTable[], pages?: readonly OwnedSheet[], next?: NextStep): OwnedSheet {
  const lines = pageLines(pages);
  const stepsRow = next === undefined ? 5 : 8;
  const pageRow = stepsRow + steps.length + 2;
  const tablesRow = pageRow + lines.length + 2;
  const links: readonly CellLink[] = [
    ...(next?.to === undefined ? [] : [{ row: 6, column: 2, to: next.to }]),
    ...lines.flatMap(({ name, isThere }, at) => (isThere ? [linkFrom(pageRow + 1 + at, name)] : [])),
    ...tables.map(({ sheet }, at) => linkFrom(tablesRow + 1 + at, sheet)),
  ];
  return {
    name: startName,
    widths: [2, 24, lineWidth],
    blocks: [
      { row: 1, column: 2, cells: [[say`Start here`]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[plan]], styles: [{ ...looks.text, bold: true }], height: 18 },
      {
        row: 3,
        column: 2,
        cells: [[say`A plan of benefits: what is promised, what brings it, how it is measured, who answers for it, and what keeps it alive.`]],
        styles: [looks.subtitle],
      },
      ...(next === undefined
        ? []
        : [head(5, say`The next step`), ...list(6, [[next.to === undefined ? "→" : say`Go there`, next.text]], next.to !== undefined)]),
      head(stepsRow, say`What to do`),
      ...list(
        stepsRow + 1,
        steps.map((step, at) => [String(at + 1), told(step)]),
        false,
      ),
      head(pageRow, pages === undefined ? say`What a review will say` : say`What the review says`),
      ...list(
        pageRow + 1,
        lines.map(({ name, about }) => [told(name), about]),
        pages !== undefined,
      ),
      head(tablesRow, say`What you enter`),
      ...(tables.length === 0
        ? []
        : list(
            tablesRow + 1,
            tables.map(({ sheet, about }) => [sheet, about]),
            true,
          )),
    ],
    links,
    charts: [],
    gridlines: false,
    tabColor: "#5B6472",
    landscape: true,
    fit: { wide: 1, tall: 1 },
    place: "first",
    isLeftToTheUser: true,
  };
}

const head = (row: number, text: string): Block => ({ row, column: 2, cells: [[text, null]], styles: [looks.heading, looks.heading], height: 22 });

/** Characters of the column of sentences, and how many letters of a sentence it shows in one line. */
const lineWidth = 112;
const lettersOfLine = lineWidth * 1.2;

/** Names and what is said of each, a row each: rows of one height in one block. */
function list(row: number, lines: readonly (readonly [name: string, sentence: string])[], isLinked: boolean): readonly Block[] {
  const styles = [isLinked ? { ...looks.link, bold: true } : { ...looks.text, bold: true }, looks.wrapped];
  const heights = lines.map(([, sentence]) => heightOfLine(sentence, lettersOfLine));
  const firsts = heights.flatMap((height, at) => (height === heights[at - 1] ? [] : [at]));
  return firsts.map((first, at) => ({
    row: row + first,
    column: 2,
    cells: lines.slice(first, firsts[at + 1]),
    styles,
    height: heights[first] as number,
  }));
}

const linkFrom = (row: number, sheet: string): CellLink => ({ row, column: 2, to: { sheet, row: 1, column: 1 } });

interface PageLine {
  readonly name: string;
  readonly about: string;
  /** Whether the sheet is sure to stand in the workbook. */
  readonly isThere: boolean;
}

/** A line for each sheet of the review; one that has nothing to show says why instead. */
function pageLines(pages: readonly OwnedSheet[] | undefined): readonly PageLine[] {
  return Object.entries(aboutPages).map(([name, about]) => {
    const page = pages?.find((candidate) => candidate.name === name);
    const why = page?.onlyWhereItStands === true ? page.blocks[1]?.cells[0]?.[0] : undefined;
    return { name, about: typeof why === "string" ? why : told(about), isThere: page !== undefined && page.onlyWhereItStands !== true };
  });
}
