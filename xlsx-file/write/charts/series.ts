import { type Cell, chartDrawing, type ChartSeries, type ChartSpec, type Drawn, paleColor } from "#core";
import { escapeText } from "../xml";
import { blockLookXml, invisibleXml, lineLookXml, markerXml, noMarkerXml, readableOn } from "./looks";
import { areNumbers, cellsIn, formatXml, numbersXml, textsXml, type ChartValues } from "./references";
import { quietLetters, richXml, textLookXml } from "./text";

/** One `c:ser`. `index` is its place in the chart, from 0, which is also its place in the legend. */
export function seriesXml(series: ChartSeries, index: number, drawn: Drawn, spec: ChartSpec, values: ChartValues): string {
  const cells = cellsIn(series.values, values);
  const numbers = numbersXml(series.values, cells, spec.valueFormat);
  const start = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const labels = series.labels ? labelsXml(series, drawn, spec, cells, values) : series.pointLabel === undefined ? "" : pointLabelXml(series.pointLabel);
  const points = drawn === "line" || drawn === "area" ? "" : pointsXml(series, drawn);
  const categoryCells = cellsIn(spec.categories, values);
  const categories =
    drawn === "points" || spec.kind === "scatter" || areNumbers(categoryCells)
      ? numbersXml(spec.categories, categoryCells, spec.categoryFormat)
      : textsXml(spec.categories, categoryCells);
  if (drawn === "area")
    return `<c:ser>${start}${blockLookXml(series.color === null ? null : paleColor(series.color), false)}<c:cat>${categories}</c:cat><c:val>${numbers}</c:val></c:ser>`;
  if (drawn === "blocks") {
    const look = `${blockLookXml(series.color, series.dash ?? false)}<c:invertIfNegative val="0"/>`;
    return `<c:ser>${start}${look}${points}${labels}<c:cat>${categories}</c:cat><c:val>${numbers}</c:val></c:ser>`;
  }
  const look =
    drawn === "line" ? lineLookXml(series.color, series.dash ?? false) + lineMarkersXml(series, cells) : lineLookXml(null, false) + markerXml(series.color, 8);
  const data = spec.kind === "scatter" ? `<c:xVal>${categories}</c:xVal><c:yVal>${numbers}</c:yVal>` : `<c:cat>${categories}</c:cat><c:val>${numbers}</c:val>`;
  // Without an explicit 0, LibreOffice bends lines into curves.
  return `<c:ser>${start}${look}${points}${labels}${data}<c:smooth val="0"/></c:ser>`;
}

/** Points with a colour of their own. */
function pointsXml(series: ChartSeries, drawn: Exclude<Drawn, "line" | "area">): string {
  return (series.pointColors ?? [])
    .map(({ point, color }) => {
      const index = `<c:idx val="${point}"/>`;
      const flat = '<c:bubble3D val="0"/>';
      if (drawn === "blocks") {
        const look = blockLookXml(color, series.dash ?? false);
        return `<c:dPt>${index}<c:invertIfNegative val="0"/>${flat}${look}</c:dPt>`;
      }
      return `<c:dPt>${index}${markerXml(color, 8)}${flat}${lineLookXml(null, false)}</c:dPt>`;
    })
    .join("");
}

/**
 * The markers of a line, all alike: those of its points, or small ones where a reading stands alone between gaps, which no line
 * would show. Gnumeric 1.12.55 does not survive a single point of a line with a look of its own, so a series stands for each look.
 */
function lineMarkersXml({ name, color, pointColors = [] }: ChartSeries, cells: readonly Cell[]): string {
  if (pointColors.length === 0) return lonePoints(cells).length === 0 ? noMarkerXml : markerXml(color, 6);
  const colors = new Set(pointColors.map((point) => point.color));
  const marked = new Set(pointColors.map(({ point }) => point));
  const [pointColor = null] = colors;
  if (colors.size > 1 || cells.some((cell, index) => typeof cell === "number" && !marked.has(index))) {
    throw new RangeError(`The line "${name}" marks some of its points; give them a series of their own.`);
  }
  return markerXml(pointColor, 8);
}

function lonePoints(cells: readonly Cell[]): readonly number[] {
  const isReading = (index: number): boolean => typeof cells[index] === "number";
  return Array.from(cells.keys()).filter((at) => isReading(at) && !isReading(at - 1) && !isReading(at + 1));
}

/**
 * Every flag is explicit: LibreOffice shows what is left out. Excel repairs files with outside labels on stacks. A
 * block of no length in a stack takes no label, which would stand on its neighbour; one that hangs in the air and is too thin for
 * its label bears it above.
 */
function labelsXml(series: ChartSeries, drawn: Drawn, spec: ChartSpec, cells: readonly Cell[], values: ChartValues): string {
  const stacked = drawn === "blocks" && chartDrawing(spec).isStacked;
  const position = stacked ? "ctr" : drawn === "blocks" ? "outEnd" : "t";
  const letters = stacked && !series.dash ? { ...quietLetters, color: readableOn(series) } : quietLetters;
  const written = (text: typeof letters): string =>
    `${formatXml(spec.valueFormat)}${invisibleXml}${textLookXml(text)}<c:dLblPos val="${position}"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const highest = stacked && spec.series.some(({ color }) => color === null) ? highestStack(spec, values) : 0;
  const own = cells.map((cell, index) => {
    if (!stacked || typeof cell !== "number") return "";
    if (cell === 0) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
    const share = highest > 0 ? Math.abs(cell) / highest : 1;
    if (share >= labelShare) return "";
    const up = (((share + labelShare) / 2) * plotShare).toFixed(4);
    const above = `<c:layout><c:manualLayout><c:x val="0"/><c:y val="-${up}"/></c:manualLayout></c:layout>`;
    return `<c:dLbl><c:idx val="${index}"/>${above}${written({ ...quietLetters, color: "#262626" })}</c:dLbl>`;
  });
  return `<c:dLbls>${own.join("")}${written(letters)}${own.some((label) => label.includes("c:layout")) ? noLeaders : ""}</c:dLbls>`;
}

/** About how much of a chart's height its blocks have, and how much of that a label takes. */
const [plotShare, labelShare] = [0.7, 0.09];

/** How high the highest of the stacked blocks reach. */
function highestStack({ series }: ChartSpec, values: ChartValues): number {
  const heights: number[] = [];
  for (const { values: range } of series)
    cellsIn(range, values).forEach((cell, at) => (heights[at] = (heights[at] ?? 0) + (typeof cell === "number" ? Math.max(0, cell) : 0)));
  return Math.max(0, ...heights);
}

/** LibreOffice draws a line to words that stand aside, unless it is told not to. */
const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>';

/** How far words stand aside of a point, as a share of the chart's width: half of what they take. */
const aside = 0.07;

/** Words beside one point, and none beside the others. */
function pointLabelXml({ point, text, side }: NonNullable<ChartSeries["pointLabel"]>): string {
  const position = `<c:dLblPos val="${{ right: "r", above: "t", "above left": "t", "below right": "b" }[side]}"/>`;
  const flags = (isShown: 0 | 1): string =>
    `<c:showLegendKey val="0"/><c:showVal val="${isShown}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const away = { right: 0, above: 0, "above left": -aside, "below right": aside }[side];
  const shift = away === 0 ? "" : `<c:layout><c:manualLayout><c:x val="${away}"/><c:y val="${Math.sign(away) * 0.02}"/></c:manualLayout></c:layout>`;
  const words = `<c:tx>${richXml(text, { ...quietLetters, color: "#262626" })}</c:tx>`;
  return `<c:dLbls><c:dLbl><c:idx val="${point}"/>${shift}${words}${invisibleXml}${position}${flags(1)}</c:dLbl>${flags(0)}${noLeaders}</c:dLbls>`;
}
