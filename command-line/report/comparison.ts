import { comparisonPage, escapeMarkup, say, told, type Comparison, type ComparisonTable } from "#core";
import { cell, htmlPage, htmlTable, scroll, section } from "./html";
import { pageStyle } from "./page-style";
import { statusCell, statusStyle, type Look } from "./status-style";

/** What the page is made from: the comparison, the names of both copies, and the colours of words. */
export interface ComparisonHtml {
  readonly comparison: Comparison;
  readonly then: string;
  readonly now: string;
  readonly statusColors: Readonly<Record<string, Look>>;
  /** Of the product that made it. */
  readonly version: string;
}

/** How two copies of a plan differ, as one HTML page that needs nothing else: no script, no font, no address. */
export function comparisonHtml({ comparison, then, now, statusColors, version }: ComparisonHtml): string {
  const { title, lead, quiet, sections } = comparisonPage(comparison, then, now);
  const body = [
    `<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="lead">${escapeMarkup(lead)}</p>\n<p class="quiet">${escapeMarkup(quiet)}</p>\n</header>`,
    ...sections.map((part, index) =>
      section(
        index === sections.length - 1 ? "judged" : `table-${index}`,
        part.title,
        part.table === undefined ? `<p>${escapeMarkup(part.words ?? "")}</p>` : scroll(drawn(part.table, statusColors)),
      ),
    ),
    `<footer>${escapeMarkup(say`Made from the two workbooks by the benefits review, version ${version}. Neither was changed.`)}</footer>`,
  ];
  return htmlPage(title, `${pageStyle}${rowStyle}${statusStyle(statusColors)}`, body);
}

/** IDs and places stay on a line of their own where a long row stands beside them. */
const rowStyle = `tbody th { min-width: 96px; overflow-wrap: anywhere; }\ntd:last-child { min-width: 128px; }\n`;

const drawn = ({ caption, headers, rows }: ComparisonTable, statusColors: ComparisonHtml["statusColors"]): string => {
  const statuses = new Set(Object.keys(statusColors).map(told));
  return htmlTable({
    caption,
    headers: headers.map((text) => ({ text })),
    rows: rows.map((row) => row.map(({ text, isStatus }) => (isStatus === true && statuses.has(text) ? statusCell(text) : cell(text)))),
  });
};
