import { chartDrawing, type ChartSpec, type Drawn } from "#core";
import { axesXml, axisIdsXml } from "./axes";
import { cellsIn, type ChartValues } from "./references";
import { seriesXml } from "./series";
import { inFont, quietLetters, solidXml, textLookXml, titleLetters, titleXml } from "./text";

/**
 * A chart part. Its caches hold what the cells are now, so that a viewer draws the chart before it recalculates
 * anything; `values` gives the cells of a range, one for each of its rows. Throws a RangeError for a spec that no
 * spreadsheet can draw (a line over horizontal bars) and for ranges with other than their number of cells. Its letters are of `font`.
 */
export function chartXml(spec: ChartSpec, values: ChartValues, font = "Calibri"): string {
  const { drawn, isBar } = chartDrawing(spec);
  if (isBar && spec.series.some((series) => series.line)) {
    throw new RangeError(`"${spec.key}": a line cannot go over horizontal bars.`);
  }
  // Legends list the blocks before the lines over them, and a legend entry is known by its place.
  const lines = spec.series.filter((series) => drawn(series) === "line");
  const others = spec.series.filter((series) => drawn(series) !== "line");
  const placed = [...others, ...lines].map((series, index) => ({ series, index, kind: drawn(series) }));
  const xmlOf = (kinds: readonly Drawn[]): string =>
    placed
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ series, index, kind }) => seriesXml(series, index, kind, spec, values))
      .join("");
  const hidden = placed.filter(({ series }) => series.color === null).map(({ index }) => index);
  return inFont(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
      ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
      ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
      `${titleXml(spec.title, titleLetters)}<c:autoTitleDeleted val="0"/><c:plotArea>${layoutXml(spec)}` +
      groupsXml(spec, xmlOf) +
      axesXml(spec, placed.some(({ kind }) => kind === "blocks") ? zeroEnd(spec, values) : null) +
      "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>" +
      `${spec.legend ? legendXml(hidden) : ""}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
      `<c:spPr>${solidXml("#FFFFFF")}<a:ln><a:noFill/></a:ln></c:spPr>${textLookXml(quietLetters)}</c:chartSpace>`,
    font,
  );
}

/** The groups of series that share a drawing method, each in the order of its schema type. */
function groupsXml(spec: ChartSpec, xmlOf: (kinds: readonly Drawn[]) => string): string {
  if (spec.kind === "scatter") {
    const series = xmlOf(["points", "line"]);
    const style = '<c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>';
    return `<c:scatterChart>${style}${series}${axisIdsXml}</c:scatterChart>`;
  }
  const blocks = xmlOf(["blocks"]);
  const areas = xmlOf(["area"]);
  const lines = xmlOf(["line"]);
  const { isBar, isStacked, gap, overlap } = chartDrawing(spec);
  const direction = `<c:barDir val="${isBar ? "bar" : "col"}"/>`;
  const grouping = `<c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>`;
  const spacing = `<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>`;
  return (
    (areas === "" ? "" : `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${areas}${axisIdsXml}</c:areaChart>`) +
    (blocks === "" ? "" : `<c:barChart>${direction}${grouping}${blocks}${spacing}${axisIdsXml}</c:barChart>`) +
    (lines === "" && blocks !== ""
      ? ""
      : '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' + `${lines}<c:marker val="1"/>${axisIdsXml}</c:lineChart>`)
  );
}

/** The plot where the viewer puts it, or, where words stand beside its lines, with room for them. */
function layoutXml(spec: ChartSpec): string {
  const { labelRoom } = chartDrawing(spec);
  if (labelRoom === 0) return "<c:layout/>";
  const { left, top, bottom } = besideLabels;
  const sides = { x: left, y: top, w: 1 - left - labelRoom, h: 1 - top - bottom };
  const modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>';
  return `<c:layout><c:manualLayout>${modes}${Object.entries(sides)
    .map(([side, share]) => `<c:${side} val="${Number(share.toFixed(4))}"/>`)
    .join("")}</c:manualLayout></c:layout>`;
}

/** What of the chart is left around such a plot, as shares: for the value axis, for a title of two lines, and for the dates. */
const besideLabels = { left: 0.1, top: 0.23, bottom: 0.14 } as const;

function legendXml(hidden: readonly number[]): string {
  const gone = hidden.map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`).join("");
  return `<c:legend><c:legendPos val="b"/>${gone}<c:overlay val="0"/>${textLookXml(quietLetters)}</c:legend>`;
}

/** Lengths are read from zero, yet viewers cut the axis where all blocks are about as long; this is the end to hold. */
function zeroEnd(spec: ChartSpec, values: ChartValues): "smallest" | "largest" | null {
  const numbers = spec.series.flatMap((series) => cellsIn(series.values, values)).filter((cell): cell is number => typeof cell === "number");
  if (numbers.every((number) => number >= 0)) return "smallest";
  return numbers.every((number) => number <= 0) ? "largest" : null;
}
