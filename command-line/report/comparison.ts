import { counted, escapeMarkup, type Comparison, type PlanDifference } from "#core";
import { byTable, kindWords, placeWords, rowWords, shownValue } from "../comparison-words";
import { cell, htmlPage, htmlTable, scroll, section, type HtmlCell } from "./html";
import { pageStyle } from "./page-style";
import { statusCell, statusStyle, type Look } from "./status-style";

/** What the page is made from: the comparison, the names of both copies, and the colours of words. */
export interface ComparisonPage {
  readonly comparison: Comparison;
  readonly then: string;
  readonly now: string;
  readonly statusColors: Readonly<Record<string, Look>>;
  /** Of the product that made it. */
  readonly version: string;
}

/** How two copies of a plan differ, as one HTML page that needs nothing else: no script, no font, no address. */
export function comparisonHtml({ comparison, then, now, statusColors, version }: ComparisonPage): string {
  const { differences, judged, statusDate } = comparison;
  const title = `${now} against ${then}`;
  const lead = differences.length === 0 ? "Both copies say the same." : `${counted(differences.length, "difference")}.`;
  const body = [
    `<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="lead">${escapeMarkup(lead)}</p>\n<p class="quiet">Rows are known by what they say, not by where they stand: how they are sorted, typed and formatted makes no difference.</p>\n</header>`,
    ...[...byTable(differences)].map(([table, own], index) => section(`table-${index}`, table, scroll(differenceTable(table, own, then, now)))),
    section("judged", "What the review makes of it", judgedSection(judged, statusDate, statusColors)),
    `<footer>Made from the two workbooks by the benefits review, version ${escapeMarkup(version)}. Neither was changed.</footer>`,
  ];
  return htmlPage(title, `${pageStyle}${rowStyle}${statusStyle(statusColors)}`, body);
}

/** IDs and places stay on a line of their own where a long row stands beside them. */
const rowStyle = `tbody th { min-width: 96px; overflow-wrap: anywhere; }\ntd:last-child { min-width: 128px; }\n`;

function differenceTable(table: string, differences: readonly PlanDifference[], then: string, now: string): string {
  const count = (kind: PlanDifference["kind"]): string => `${differences.filter((own) => own.kind === kind).length} ${kindWords[kind]}`;
  return htmlTable({
    caption: `${table}: ${count("changed")}, ${count("added")}, ${count("removed")}.`,
    headers: [{ text: "Row" }, { text: "Column" }, { text: `Then (${then})` }, { text: `Now (${now})` }, { text: "Place" }],
    rows: differences.map((difference) => [
      cell(difference.key),
      cell(difference.column ?? kindWords[difference.kind]),
      cell(difference.kind === "changed" ? shownValue(difference.then) : difference.kind === "removed" ? rowWords(difference) : "–"),
      cell(difference.kind === "changed" ? shownValue(difference.now) : difference.kind === "added" ? rowWords(difference) : "–"),
      cell(placeWords(difference)),
    ]),
  });
}

function judgedSection(judged: Comparison["judged"], statusDate: string | null, statusColors: ComparisonPage["statusColors"]): string {
  if (judged === null) return "<p>Neither copy names a status date, so nothing is judged.</p>";
  if (judged.length === 0) return `<p>On ${escapeMarkup(statusDate ?? "")} every benefit that both copies have is judged alike.</p>`;
  const told = (figure: string, value: string | number | null): HtmlCell => {
    const text = shownValue(value);
    return figure === "Status" && Object.hasOwn(statusColors, text) ? statusCell(text) : cell(text);
  };
  return scroll(
    htmlTable({
      caption: `Both copies reviewed on ${statusDate ?? ""}.`,
      headers: [{ text: "Benefit" }, { text: "Figure" }, { text: "Then" }, { text: "Now" }],
      rows: judged.map(({ benefit, name, figure, then, now }) => [cell(`${benefit} ${name}`), cell(figure), told(figure, then), told(figure, now)]),
    }),
  );
}
