import { escapeMarkup, nameAmong, say, shownSeal, type OwnedSheet, type ReportDetails, type ReviewResult } from "#core";
import { alignmentTable } from "./alignment-table";
import { darkChartStyle } from "../../drawing/dark-charts";
import { explanationList } from "./explanations";
import { htmlPage, pair, paper, scroll, section } from "./html";
import { darkGround, onDarkScreens, pageStyle } from "./page-style";
import { chartSections } from "./chart-sections";
import { benefitTable, categoryTable, decisionTable, findingList, gapTable, milestoneTable, moneyTable, planFigures } from "./report-tables";
import { scoreStyle, statusLook, statusStyle, type Look } from "./status-style";

/** What a report is made from: the result of a review, its sheets (whose charts it draws), the rest, and the colours of words. */
export interface ReportInput {
  readonly result: ReviewResult;
  readonly sheets: readonly OwnedSheet[];
  readonly details: ReportDetails;
  /** Text and ground of a status word. */
  readonly statusColors: Readonly<Record<string, Look>>;
  /** Text and ground of the alignment scores, from 0 on. */
  readonly scoreColors: readonly Look[];
  readonly moneyFormat: string;
  /** What the page is called where the plan's Settings give it no name. */
  readonly fileName: string;
  /** Of the product that made it. */
  readonly version: string;
}

/** How high the charts of the first sheet of paper are, in pixels: it ends with what is below them. */
const firstPageCharts = 140;

/**
 * The review as one HTML page that needs nothing else: no script, no font, no address. It shows the figures of the board
 * pack and the charts of the workbook, reads well on paper, and names every picture for those who cannot see it.
 */
export function reportHtml({ result, sheets, details, statusColors, scoreColors, moneyFormat, fileName, version }: ReportInput): string {
  const draw = chartSections(sheets);
  const standing = sheets.map(({ name }) => name);
  const called = (name: string): string => nameAmong(standing, name);
  const title = result.identity.plan ?? fileName;
  const isFirst = result.board.nextStep !== null;
  const body = [
    paper([
      `<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="lead">${escapeMarkup(result.board.headline)}</p>\n<p class="quiet">${escapeMarkup(statusLine(result))}</p>\n</header>`,
      section("figures", say`The plan's figures`, planFigures(result.plan)),
      ...(result.board.nextStep === null ? [] : [section("next", say`The next step`, `<p>${escapeMarkup(result.board.nextStep)}</p>`)]),
      section("decisions", say`To decide`, scroll(decisionTable(result))),
      isFirst
        ? ""
        : pair([
            draw("outlook", "outlook", say`Where the plan is heading`, firstPageCharts),
            draw("waterfall", "waterfall", say`From gross to net`, firstPageCharts),
          ]),
      pair([
        section("categories", say`Status by category`, scroll(categoryTable(result))),
        section("money", say`Money to date by category`, scroll(moneyTable(result, moneyFormat))),
      ]),
    ]),
    paper([
      section("gaps", say`Largest gaps and what happens next`, scroll(gapTable(result, moneyFormat))),
      section("milestones", say`Milestones of the next 90 days`, scroll(milestoneTable(result))),
      isFirst ? "" : pair([draw("variances", "variances", say`Variance by benefit`), draw("objectives", "objectives", say`Realization by objective`)]),
    ]),
    details.alignment === undefined ? "" : paper([section("alignment", say`What serves which objective`, alignmentTable(details.alignment))]),
    paper([
      section("benefits", say`All benefits`, scroll(benefitTable(result)), "long-list"),
      section("findings", say`What to mend in the plan`, findingList(result), "long-list"),
      `<footer>${escapeMarkup(say`Made from the workbook by the benefits review, version ${version}; the same figures stand on its sheets ${called("Dashboard")} and ${called("Board pack")}.`)}</footer>`,
    ]),
    details.explanations.length === 0 ? "" : section("explained", say`How each figure came about`, explanationList(details, statusLook), "explained"),
  ];
  const style = [pageStyle, statusStyle(statusColors), scoreStyle(scoreColors), onDarkScreens(darkChartStyle(body.join(""), darkGround))].join("\n");
  return htmlPage(say`${title}: benefits report, status on ${result.statusDate}`, style, body);
}

/** Whose plan it is, the day, what moved since the review before, and the seal by which the printed page can be held against the workbook later. */
function statusLine({ identity, statusDate, since, record }: ReviewResult): string {
  const sealed = record?.statusDate === statusDate ? [say`Record sealed ${shownSeal(record.seal)}.`] : [];
  const whose = identity.organisation === null ? [] : [`${identity.organisation}.`];
  return [...whose, say`Benefits report, status on ${statusDate}.`, ...(since === null ? [] : [since.said]), ...sealed].join(" ");
}
