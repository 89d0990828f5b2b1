import { expect, test } from "@jest/globals";
import { DOMParser, type Element } from "@xmldom/xmldom";
import type { Cell, ChartRange, ChartSeries, ChartSpec } from "#core";
import { chartXml } from "../../xlsx-file/write/charts/chart";
import { drawingXml } from "../../xlsx-file/write/charts/drawing";
import { cellsOf, column, hostileText, sampleCharts } from "../support/write-sample";

const parser = new DOMParser({
  onError: (level, message) => {
    if (level !== "warning") throw new Error(message);
  },
});
const rootOf = (xml: string): Element => parser.parseFromString(xml, "text/xml").documentElement as Element;
const all = (parent: Element, name: string): readonly Element[] => Array.from(parent.getElementsByTagNameNS("*", name));
const values = (parent: Element, name: string): readonly (string | null)[] => all(parent, name).map((element) => element.getAttribute("val"));
const chart = (key: string): ChartSpec => sampleCharts.find((spec) => spec.key === key) as ChartSpec;
const rootOfChart = (key: string): Element => rootOf(chartXml(chart(key), cellsOf));

/** ECMA-376 part 1, annex A: the children of these elements stand in this order. */
const schemaOrder: Readonly<Record<string, string>> = {
  chartSpace: "date1904 roundedCorners chart spPr txPr",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap axId",
  lineChart: "grouping varyColors ser dLbls marker axId",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  ser: "idx order tx spPr invertIfNegative marker dPt dLbls cat val xVal yVal smooth",
  dPt: "idx invertIfNegative marker bubble3D spPr",
  areaChart: "grouping varyColors ser dLbls axId",
  dLbl: "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  manualLayout: "layoutTarget xMode yMode x y w h",
  dLbls: "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize extLst",
  scaling: "orientation max min",
  catAx:
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx " +
    "crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx: "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx " + "crosses crossBetween majorUnit",
};

test.each(sampleCharts)("the $kind chart $key is well-formed and in the schema's order", (spec) => {
  const root = rootOf(chartXml(spec, cellsOf));
  for (const [parent, order] of Object.entries(schemaOrder)) {
    for (const element of [root, ...all(root, parent)].filter(({ localName }) => localName === parent)) {
      const ranks = Array.from(element.childNodes, (child) => order.split(" ").indexOf(child.localName ?? ""));
      expect(ranks).not.toContain(-1);
      expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    }
  }
});

test.each(sampleCharts)("the caches of the $kind chart $key are its cells", (spec) => {
  const series = all(rootOf(chartXml(spec, cellsOf)), "ser");
  for (const given of spec.series) {
    const element = series.find((drawn) => all(drawn, "tx")[0]?.textContent === given.name.replace(hostileText, escaped));
    const cache = all(element as Element, "numCache").at(-1) as Element;
    const points = all(cache, "pt").map((point) => [Number(point.getAttribute("idx")), Number(point.textContent)]);
    const cells = Array.from(cellsOf(given.values).entries());
    expect(values(cache, "ptCount")).toEqual(["5"]);
    expect(points).toEqual(cells.filter(([, cell]) => typeof cell === "number"));
  }
});

const escaped = hostileText.replace("_x0041_", "_x005F_x0041_").replace("\u0007", "_x0007_").replace("\ud800", "_xD800_").replace("\u0000", "_x0000_");

test("references quote the sheet, and categories of words are cached as words", () => {
  const root = rootOfChart("waterfall");
  expect(all(root, "f")[0]?.textContent).toBe("'Today''s data & more'!$D$2:$D$6");
  const words = all(all(root, "strCache")[0] as Element, "pt").map((point) => point.textContent);
  expect(words).toEqual(["Gross <claim>", "Deadweight", escaped, "Net"]);
  expect(all(rootOfChart("line"), "strCache")).toHaveLength(0);
});

test("hostile texts stay texts in titles, names and descriptions", () => {
  const title = all(rootOfChart(hostileText), "title")[0] as Element;
  const shown = hostileText.replace(/[\u0007\u0000\ud800]/g, "\ufffd");
  expect(title.textContent).toBe(shown);
  const drawing = rootOf(drawingXml(sampleCharts));
  const shape = all(drawing, "cNvPr").at(-1);
  expect(shape?.getAttribute("name")).toBe(`Benefits ${shown}`);
  expect(shape?.getAttribute("descr")).toBe(shown);
});

test("the letters are of the font that is named, whatever its name holds", () => {
  const font = `$& "A" <b> $' $1`;
  const fonts = all(rootOf(chartXml(chart("line"), cellsOf, font)), "latin").map((latin) => latin.getAttribute("typeface"));
  expect([...new Set(fonts)]).toEqual([font]);
});

test("the base of a waterfall is invisible, in the chart and in the legend", () => {
  const root = rootOfChart("waterfall");
  expect(all(all(root, "ser")[0] as Element, "noFill")).toHaveLength(2);
  const entries = all(root, "legendEntry").map((entry) => [...values(entry, "idx"), ...values(entry, "delete")]);
  expect(entries).toEqual([["0", "1"]]);
});

test("a line over columns comes after them, on the same axes", () => {
  const root = rootOfChart("combo");
  const groups = ["barChart", "lineChart"].map((name) => all(root, name)[0] as Element);
  expect(groups.map((group) => all(group, "tx")[0]?.textContent)).toEqual(["Actual", "Planned"]);
  expect(groups.map((group) => values(all(group, "ser")[0] as Element, "order")[0])).toEqual(["0", "1"]);
  expect(values(groups[0] as Element, "axId")).toEqual(values(groups[1] as Element, "axId"));
});

test("bars that read downwards keep their value axis at the bottom", () => {
  const [categories, amounts] = [all(rootOfChart("bar"), "catAx")[0], all(rootOfChart("bar"), "valAx")[0]] as Element[];
  expect(values(categories as Element, "orientation")).toEqual(["maxMin"]);
  expect(values(amounts as Element, "crosses")).toEqual(["max"]);
  expect(values(amounts as Element, "tickLblPos")).toEqual(["nextTo"]);
});

test("a chart that says the ends of its value axis has them, any other leaves them to the viewer", () => {
  const ends = (key: string) => ["min", "max", "majorUnit"].map((end) => values(all(rootOfChart(key), "valAx")[0] as Element, end));
  expect(ends("zoomed")).toEqual([["2.5"], ["60"], ["12.5"]]);
  expect(ends("line")).toEqual([[], [], []]);
});

test("lines are straight, labels say every flag, and labels of stacks stay inside", () => {
  expect(values(rootOfChart("line"), "smooth")).toEqual(["0", "0"]);
  const flags = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map((flag) => `show${flag}`);
  for (const key of ["line", "column", "stacked bar", "scatter"]) {
    const labels = all(rootOfChart(key), "dLbls")[0] as Element;
    expect(flags.map((flag) => values(labels, flag).join())).toEqual(["0", "1", "0", "0", "0", "0"]);
  }
  expect(values(rootOfChart("stacked bar"), "dLblPos")).toEqual(["ctr", "ctr"]);
  expect(values(rootOfChart("bar"), "dLblPos")).toEqual(["outEnd"]);
});

test("a band is an area on one that is not seen, pale behind the lines, and words beside a point have room on paper", () => {
  const root = rootOfChart("band");
  const groups = all(root, "plotArea")[0]?.childNodes ?? [];
  expect(Array.from(groups, (group) => group.localName)).toEqual(["layout", "areaChart", "lineChart", "dateAx", "valAx", "spPr"]);
  const [from, range, planned] = all(root, "ser") as [Element, Element, Element];
  expect(all(from, "noFill")).toHaveLength(2);
  // A fifth of #C50F1F over white: 255 - (255 - 197) / 5, and so on.
  expect(all(range, "srgbClr")[0]?.getAttribute("val")).toBe("F3CFD2");
  expect(values(all(planned, "dLbl")[0] as Element, "idx")).toEqual(["4"]);
  expect(all(planned, "p")).toHaveLength(2);
  const [left, width] = ["x", "w"].map((side) => Number(values(all(root, "manualLayout")[0] as Element, side)[0]));
  expect((left ?? 1) + (width ?? 1)).toBeCloseTo(0.8);
  expect(all(rootOfChart("line"), "manualLayout")).toEqual([]);
});

test("letters are of the workbook's own font, by name", () => {
  const fonts = all(rootOf(chartXml(chart("line"), cellsOf, "Arial & Co")), "latin").map((element) => element.getAttribute("typeface"));
  expect(new Set(fonts)).toEqual(new Set(["Arial & Co"]));
});

test("blanks stay gaps, and helper rows may be hidden", () => {
  expect(values(rootOfChart("line"), "dispBlanksAs")).toEqual(["gap"]);
  expect(values(rootOfChart("line"), "plotVisOnly")).toEqual(["0"]);
});

test("labels on blocks are white on dark and dark on light, and a block of no length has none", () => {
  const labels = all(rootOfChart("waterfall"), "dLbls")[0] as Element;
  expect(all(labels, "dLbl").map((label) => values(label, "idx")[0])).toEqual(["2"]);
  const onDark = { ...chart("stacked bar").series[0], name: "Dark", color: "#0F6CBD", values: column(2), labels: true };
  const onLight = { ...onDark, name: "Light", color: "#F2C661" };
  const root = rootOf(chartXml({ ...chart("stacked bar"), series: [onDark, onLight] }, cellsOf));
  expect(all(root, "dLbls").map((element) => all(element, "srgbClr")[0]?.getAttribute("val"))).toEqual(["FFFFFF", "262626"]);
});

test("a block that hangs in the air and is too thin for its label bears it above, in dark letters and without a line to it", () => {
  const [base, amount] = chart("waterfall").series as readonly [ChartSeries, ChartSeries];
  const heights: readonly Cell[] = [100, 2, 30, 40, 50];
  const cells = (range: ChartRange): readonly Cell[] => (range === amount.values ? heights : range === base.values ? [0, 98, 68, 28, 0] : cellsOf(range));
  const labels = all(rootOf(chartXml({ ...chart("waterfall"), series: [base, { ...amount, pointColors: [] }] }, cells)), "dLbls")[0] as Element;
  const [thin, ...others] = all(labels, "dLbl");
  expect(others).toEqual([]);
  expect([values(thin as Element, "idx")[0], all(thin as Element, "srgbClr")[0]?.getAttribute("val")]).toEqual(["1", "262626"]);
  const lift = Number(all(thin as Element, "y")[0]?.getAttribute("val"));
  expect(lift).toBeLessThan(-0.03);
  expect(lift).toBeGreaterThan(-0.06);
  expect(values(labels, "showLeaderLines")).toEqual(["0"]);
});

test("a line with readings alone between gaps takes markers, since no line reaches them", () => {
  const series = all(rootOfChart("line"), "ser");
  expect(series.map((element) => values(element, "symbol"))).toEqual([["none"], ["circle"]]);
});

test("a line never gives single points a look, which Gnumeric does not survive: what is marked is a series of its own", () => {
  const [planned] = chart("line").series as [ChartSeries];
  const all5 = [0, 1, 2, 3, 4].map((point) => ({ point, color: "#C00000" }));
  const marked = (pointColors: ChartSeries["pointColors"] = []): string => chartXml({ ...chart("line"), series: [{ ...planned, pointColors }] }, cellsOf);
  expect(marked(all5)).not.toContain("<c:dPt>");
  expect(values(rootOf(marked(all5)), "symbol")).toEqual(["circle"]);
  expect(() => marked(all5.slice(1))).toThrow(RangeError);
  expect(() => marked([...all5.slice(1), { point: 0, color: "#0000C0" }])).toThrow(RangeError);
});

test("lengths are read from zero, positions are not", () => {
  const limits = sampleCharts.filter(({ valueRange }) => valueRange === undefined).map(({ key }) => [key, values(rootOfChart(key), "min").join()]);
  expect(limits).toEqual(limits.map(([key = ""]) => [key, ["line", "band", "scatter"].includes(key) ? "" : "0"]));
  const negative = chartXml(chart("bar"), () => ["a", "b", "c", "d", -1]);
  expect(negative).not.toContain("<c:min ");
});

test("a scatter draws points without lines, and its line with small markers where readings stand alone", () => {
  const [points, line] = all(rootOfChart("scatter"), "ser") as [Element, Element];
  expect(values(points, "symbol").at(0)).toBe("circle");
  expect(all(all(points, "spPr")[0] as Element, "noFill")).toHaveLength(1);
  expect([...values(points, "size").slice(0, 1), ...values(line, "size")]).toEqual(["8", "6"]);
});

test("each chart has its place, its name and its relationship in the drawing", () => {
  const anchors = all(rootOf(drawingXml(sampleCharts)), "twoCellAnchor");
  const second = anchors[1] as Element;
  const corners = ["from", "to"].map((name) => (all(second, name)[0] as Element).textContent);
  expect(corners).toEqual(["00250", "60420"]);
  expect(anchors.map((anchor) => all(anchor, "chart")[0]?.getAttribute("r:id"))).toEqual(sampleCharts.map((_, index) => `rId${index + 1}`));
  expect(all(second, "cNvPr")[0]?.getAttribute("name")).toBe("Benefits column");
});

test("what no spreadsheet can draw is refused", () => {
  const line = { name: "Plan", values: column(2), color: "#000000", line: true };
  expect(() => chartXml({ ...chart("bar"), series: [line] }, cellsOf)).toThrow(RangeError);
  expect(() => chartXml(chart("bar"), () => [1])).toThrow(RangeError);
});
