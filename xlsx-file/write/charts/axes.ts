import type { ChartSpec } from "#core";
import { formatXml } from "./references";
import { quietLetters, solidXml, textLookXml, titleXml } from "./text";

/** Unique within one chart part, which is all that axis ids need. */
const categoryAxisId = 500000001;
const valueAxisId = 500000002;
const axisLine = "#BFBFBF";
const gridLine = "#E4E4E4";

/** What a group of series says to stand on the chart's two axes. */
export const axisIdsXml = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`;

/**
 * The category axis (for a scatter the horizontal value axis) and the value axis. `fromZero` is for charts whose
 * lengths are read from zero; it fixes the end of the value axis that the viewer might cut off.
 */
export function axesXml(spec: ChartSpec, fromZero: "smallest" | "largest" | null): string {
  const sideways = spec.kind === "bar" || spec.kind === "stacked bar";
  const scatter = spec.kind === "scatter";
  const months = monthsPerLabel(spec);
  const first =
    opening(categoryAxisId, spec.reversed ? "maxMin" : "minMax", "", sideways ? "l" : "b") +
    title(spec.categoryTitle, sideways) +
    formatXml(spec.categoryFormat) +
    tail(`<a:ln w="9525">${solidXml(axisLine)}</a:ln>`, "low", valueAxisId, "autoZero") +
    (scatter
      ? '<c:crossBetween val="midCat"/>'
      : months === undefined
        ? `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${labelSkip(spec, sideways)}<c:noMultiLvlLbl val="1"/>`
        : `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="months"/><c:majorUnit val="${months}"/><c:majorTimeUnit val="months"/>`);
  const limit = valueLimits(spec, fromZero);
  // Reversed, the far end of the category axis is where the value axis belongs: at the bottom, or on the left.
  const second =
    opening(valueAxisId, "minMax", limit, sideways ? "b" : "l") +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solidXml(gridLine)}</a:ln></c:spPr></c:majorGridlines>` +
    title(spec.valueTitle, !sideways) +
    formatXml(spec.valueFormat) +
    tail("<a:ln><a:noFill/></a:ln>", "nextTo", categoryAxisId, spec.reversed ? "max" : scatter ? "min" : "autoZero") +
    `<c:crossBetween val="${scatter ? "midCat" : "between"}"/>` +
    (spec.valueRange === undefined ? "" : `<c:majorUnit val="${spec.valueRange.step}"/>`);
  const firstKind = scatter ? "valAx" : months === undefined ? "catAx" : "dateAx";
  return `<c:${firstKind}>${first}</c:${firstKind}><c:valAx>${second}</c:valAx>`;
}

/** The ends of the value axis in the order of the schema: the largest first. */
function valueLimits({ valueRange }: ChartSpec, fromZero: "smallest" | "largest" | null): string {
  if (valueRange !== undefined) return `<c:max val="${valueRange.to}"/><c:min val="${valueRange.from}"/>`;
  return fromZero === null ? "" : fromZero === "smallest" ? '<c:min val="0"/>' : '<c:max val="0"/>';
}

/** How many categories get a label along the bottom, so that the labels of a long series do not run into each other. */
const mostLabels = 12;

function labelSkip({ categories }: ChartSpec, sideways: boolean): string {
  const count = categories.lastRow - categories.firstRow + 1;
  return sideways || count <= mostLabels ? "" : `<c:tickLblSkip val="${Math.ceil(count / mostLabels)}"/>`;
}

/** Categories that are months stand on a date axis; how many months apart its labels are. */
function monthsPerLabel({ kind, categories, categoryFormat }: ChartSpec): number | undefined {
  if (kind !== "line" || categoryFormat === undefined || !categoryFormat.includes("mmm")) return undefined;
  const months = categories.lastRow - categories.firstRow + 1;
  return [1, 2, 3, 6, 12, 24].find((step) => months / step <= mostLabels) ?? 60;
}

function opening(id: number, orientation: "minMax" | "maxMin", limit: string, position: "b" | "l"): string {
  const scaling = `<c:scaling><c:orientation val="${orientation}"/>${limit}</c:scaling>`;
  return `<c:axId val="${id}"/>${scaling}<c:delete val="0"/><c:axPos val="${position}"/>`;
}

function title(text: string | undefined, upright: boolean): string {
  return text === undefined ? "" : titleXml(text, { ...quietLetters, upright });
}

/** Labels of categories stay outside the plot ("low") also where values are below zero. */
function tail(line: string, labels: "low" | "nextTo", crossedAxis: number, crosses: "autoZero" | "max" | "min"): string {
  return (
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>` +
    `<c:spPr><a:noFill/>${line}</c:spPr>${textLookXml(quietLetters)}` +
    `<c:crossAx val="${crossedAxis}"/><c:crosses val="${crosses}"/>`
  );
}
