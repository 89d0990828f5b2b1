import { counted, escapeMarkup, plural, say, type BoardList } from "#core";
import { cellText } from "../../../drawing/cell-text";
import { htmlTable, scroll, section, type HtmlCell } from "../html";
import { statusCell } from "../status-style";

/** So many lines more stand behind "more"; the workbook has all. */
const mostBehind = 192;

/** A list of a board as a section: its first lines in sight, the next ones folded away, and what is left by number. */
export function listSection(list: BoardList, most: number): string {
  const { key, title, says, rows, count, none } = list;
  if (rows.length === 0) return section(key, title, `<p>${escapeMarkup(none)}</p>`);
  const behind = Math.min(rows.length, most + mostBehind);
  const left = count - behind;
  const more = count - most;
  const folded =
    more <= 0
      ? ""
      : `\n<details class="more">\n<summary>${escapeMarkup(counted(more, "more line"))}</summary>\n${[
          ...(behind > most ? [scroll(linesTable(list, most, behind, say`${title}, from the line ${String(most + 1)} on`))] : []),
          ...(left > 0 ? [`<p class="quiet">${escapeMarkup(leftWords(list, left))}</p>`] : []),
        ].join("\n")}\n</details>`;
  return section(key, title, `${scroll(linesTable(list, 0, most, says))}${folded}`);
}

const leftWords = ({ rows, count }: BoardList, left: number): string =>
  `${say`${plural(left, "# more line is", "# more lines are")} not on this page.`} ${
    rows.length < count ? say`A board lists the first ${String(rows.length)} alone.` : say`All are in the workbook: benefits portfolio board --out board.xlsx.`
  }`;

function linesTable({ columns, rows, formats }: BoardList, from: number, to: number, caption: string): string {
  const shown = rows.slice(from, to);
  return htmlTable({
    caption,
    headers: columns.map(({ header, isNumber, format }) => ({ text: header, numeric: isNumber === true, whole: format === "yyyy-mm-dd" })),
    rows: shown.map((row, line) =>
      row.map((value, place): HtmlCell => {
        const column = columns[place];
        const text = value === null ? "–" : cellText(value, formats?.[from + line]?.[place] ?? column?.format);
        return column?.isStatus === true ? statusCell(text) : { text };
      }),
    ),
  });
}
