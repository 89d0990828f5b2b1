import type { PersonChased } from "../chase/chase-list";
import { looks, paper, rule, wordHighlights } from "../looks/looks";
import type { Block, Cell, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { plural } from "../wording/plural";
import { withSheet } from "../reading/sheet-names";
import { placeName } from "../wording/place-name";
import { linksTo, type PlaceOf } from "./plan-places";
import { phrase, say, told } from "../words/say";

export const chaseName = "Chase list";

const widths = [28, 30, 20, 12, 44, 12, 10, 22] as const;
const firstRow = 4;
/** Points of a line of text of size 10, and what Excel lets a row be at most. */
const lineHeight = 13;
const tallestRow = 405;

/** The sheet that lists who owes what, person by person, with a message to each. */
export function chasePage(people: readonly PersonChased[], statusDate: number, placeOf: PlaceOf, sheets: ReadonlyMap<string, string>): OwnedSheet {
  const items = people.flatMap((person) => person.items);
  const rows = people.flatMap(({ person, email, items }) =>
    items.map(({ kind, subject, name, due, daysLate, table, sheetRow }): readonly Cell[] => [
      person ?? told(nobody),
      email ?? null,
      told(kind),
      subject,
      name,
      due,
      daysLate,
      say`${placeName(withSheet({ table }, sheets))} row ${String(sheetRow)}`,
    ]),
  );
  const headers = [say`Person`, say`E-mail`, say`What is owed`, say`For`, say`Name`, say`Due`, say`Days late`, say`Where`];
  const nothing: readonly Cell[] = [say`Nobody owes anything.`, null, null, null, null, null, null, null];
  return {
    name: chaseName,
    widths,
    blocks: [
      { row: 1, column: 1, cells: [[say`Chase list`]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [[say`${chaseSummary(people)} · status date ${longDate(statusDate)}`]], styles: [looks.subtitle] },
      {
        row: firstRow,
        column: 1,
        cells: [headers, ...(rows.length === 0 ? [nothing] : rows)],
        styles: [
          { ...looks.text, bold: true },
          looks.quiet,
          looks.text,
          looks.text,
          looks.wrapped,
          looks.date,
          { ...looks.number, format: "0" },
          { ...looks.link, size: 9, indent: 1 },
        ],
        headerStyle: looks.tableHead,
        table: "ReviewChase",
        highlights: [{ column: 1, rules: wordHighlights([nobody], [], []) }],
      },
      ...messages(people, firstRow + Math.max(1, rows.length) + 2),
    ],
    links: linksTo(
      items.map(({ table, sheetRow }, at) => ({ row: firstRow + 1 + at, column: widths.length, to: placeOf({ table, row: sheetRow, column: null }) })),
    ),
    charts: [],
    frozenRows: firstRow,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

const nobody = phrase("Nobody named");

/** "14 things are owed by 6 people, the oldest for 213 days". */
export function chaseSummary(people: readonly PersonChased[]): string {
  const count = people.reduce((sum, { items }) => sum + items.length, 0);
  if (count === 0) return say`Nothing is owed`;
  const oldest = people.reduce((most, { mostDaysLate }) => Math.max(most, mostDaysLate), 0);
  const named = people.filter(({ person }) => person !== undefined).length;
  return named === 0
    ? say`${plural(count, "# thing is owed", "# things are owed")} with nobody named, the oldest for ${plural(oldest, "# day", "# days")}`
    : say`${plural(count, "# thing is owed", "# things are owed")} by ${plural(named, "# person", "# people")}, the oldest for ${plural(oldest, "# day", "# days")}`;
}

/** One row per person under the table: the name, the address, and the message over the other columns. */
function messages(people: readonly PersonChased[], row: number): readonly Block[] {
  if (people.length === 0) return [];
  const wide = widths.length - 2;
  const across = new Array<null>(wide - 1).fill(null);
  const heading: Block = {
    row,
    column: 1,
    cells: [[say`Messages, ready to paste`, null, ...across, null]],
    styles: widths.map(() => looks.heading),
    height: 24,
  };
  return [
    heading,
    ...people.flatMap(({ person, email, message }, index): readonly Block[] => {
      const at = row + 1 + index;
      const top = { vertical: "top", lineBelow: rule } as const;
      return [
        {
          row: at,
          column: 1,
          cells: [[person ?? told(nobody), email ?? null]],
          styles: [
            { ...looks.text, ...top, bold: true },
            { ...looks.quiet, ...top },
          ],
          height: heightOf(message),
        },
        { row: at, column: 3, cells: [[message, ...across]], styles: new Array(wide).fill({ ...looks.wrapped, ...top, fill: paper, indent: 1 }), merge: true },
      ];
    }),
  ];
}

/** High enough for the message in the joined columns, whose letters are narrower on average than the digits that widths count. */
function heightOf(message: string): number {
  const characters = widths.slice(2).reduce((sum, width) => sum + width, 0) * 1.1;
  const lines = message.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0);
  return Math.min(tallestRow, lines * lineHeight + 6);
}
