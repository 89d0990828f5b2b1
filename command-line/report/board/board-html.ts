import {
  boardDataPage,
  boardPage,
  boardWords,
  escapeMarkup,
  fileList,
  findingList,
  gapList,
  groupList,
  moneyChartNames,
  moneyList,
  movedList,
  percentText,
  planNames,
  portfolioFigures,
  promiseList,
  say,
  sameSourceList,
  silentList,
  told,
  unchartedMoney,
  weightings,
  yearList,
  type BoardBenefits,
  type BoardFigures,
} from "#core";
import { darkChartStyle } from "../../../drawing/dark-charts";
import { chartSections, type DrawChart } from "../chart-sections";
import { figureList, htmlPage, pair, paper, section } from "../html";
import { darkGround, onDarkScreens, pageStyle } from "../page-style";
import { statusStyle, type Look } from "../status-style";
import { boardStyle } from "./board-style";
import { listSection } from "./list-section";
import { planDrill } from "./plan-drill";
import { planScript } from "./plan-script";

/** What a board's page is made from. */
export interface BoardInput {
  readonly figures: BoardFigures;
  readonly benefits: BoardBenefits;
  /** Text and ground of a status word. */
  readonly statusColors: Readonly<Record<string, Look>>;
  /** Of the product that made it. */
  readonly version: string;
}

/** Many plans as one HTML page that needs nothing else: four sheets on paper, and on the screen every plan with its benefits. */
export function boardHtml({ figures, benefits, statusColors, version }: BoardInput): string {
  const draw = chartSections([boardPage(figures), boardDataPage(figures)]);
  const { title, lead, more, moved } = boardWords(figures);
  const nameOf = planNames(figures);
  const body = [
    paper([
      `<header>\n<h1>${escapeMarkup(title)}</h1>\n<p class="lead">${escapeMarkup(lead)}</p>\n<p class="quiet">${escapeMarkup(more)} ${escapeMarkup(moved)}</p>\n</header>`,
      section(
        "figures",
        say`How the portfolio stands`,
        pair(weightings.map(({ key, title: name, says }) => indexCards(figures, key, `${told(name)}, ${told(says)}`))),
      ),
      ...chartPairs(figures, draw),
    ]),
    paper([listSection(moneyList(figures), 6), listSection(yearList(figures), 6), listSection(promiseList(figures), 3), listSection(groupList(figures), 5)]),
    paper([
      pair([draw("portfolio-slips", "slips", told("Lateness")), draw("portfolio-moved", "moves", say`What moved`)]),
      listSection(movedList(figures, nameOf), 7),
      pair([listSection(findingList(figures), 5), listSection(fileList(figures), 5)]),
    ]),
    paper([listSection(gapList(figures, nameOf), 10), pair([listSection(silentList(figures, nameOf), 8), listSection(sameSourceList(figures, nameOf), 8)])]),
    section("plans", say`Every plan and its benefits`, planDrill(figures, benefits), "plans"),
    `<footer>${escapeMarkup(say`Made by the benefits portfolio, version ${version}, from the workbooks as they were read; none of them was changed.`)}</footer>`,
  ];
  const charts = body.slice(0, -2).join("");
  const style = [pageStyle, boardStyle, statusStyle(statusColors), onDarkScreens(darkChartStyle(charts, darkGround))].join("\n");
  return htmlPage(title, style, body, planScript);
}

/** How high the charts of the first sheet of paper are, in pixels: two lines of them have room. */
const firstPageCharts = 150;

/** The statuses beside the money, a chart for each currency. */
function chartPairs(figures: BoardFigures, draw: DrawChart): readonly string[] {
  const drawn = [
    draw("portfolio-statuses", "statuses", say`Status of the benefits`, firstPageCharts),
    ...moneyChartNames(figures).map(({ key, name }) =>
      draw(key, key.replace("portfolio-", ""), name === "" ? say`Planned, claimed, validated` : say`Planned, claimed, validated: ${name}`, firstPageCharts),
    ),
  ].filter((chart) => chart !== "");
  const uncharted = unchartedMoney(figures);
  return [pair(drawn.slice(0, 2)), pair(drawn.slice(2)), ...(uncharted === "" ? [] : [`<p class="quiet">${escapeMarkup(uncharted)}</p>`])];
}

const indexCards = (figures: BoardFigures, key: (typeof weightings)[number]["key"], heading: string): string =>
  `<div class="weighting">\n<h3>${escapeMarkup(heading)}</h3>\n${figureList(
    portfolioFigures(figures, key).map(({ label, value, meaning }) => ({ label, value: value === null ? "–" : percentText(value), meaning })),
  )}\n</div>`;
