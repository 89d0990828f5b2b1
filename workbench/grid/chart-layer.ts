import type { FUniver } from "@univerjs/core/facade";
import type { DrawnChart } from "../worker/protocol";

/** The charts that float over the sheets of the product's own, where the file has them. */
export interface ChartLayer {
  /** Draws those of the sheet in front anew, as the plan stands now. */
  redraw(): void;
}

/** The width of the row headers and the height of the column headers, in pixels. */
const [headerWidth, headerHeight] = [46, 20];

/**
 * Lays pictures over the grid. They take no pointer, so that the grid below scrolls and selects as ever; keyboards reach them in the order
 * of the sheet, and whoever cannot see them gets their words. Charts of other sheets are drawn when those come to the front.
 */
export function chartLayer(api: FUniver, container: HTMLElement, chartsOf: (sheet: string) => Promise<readonly DrawnChart[]>): ChartLayer {
  const layer = document.createElement("div");
  layer.className = "charts";
  let pictures: readonly { readonly chart: DrawnChart; readonly image: HTMLImageElement }[] = [];
  let addresses: readonly string[] = [];
  let shownFor: string | undefined;
  /** The latest question for charts: an answer to one before is out of date. */
  let asked = 0;

  const sheet = () => api.getActiveWorkbook()?.getActiveSheet();
  // What has the focus is scrolled to by the grid, and not by the browser too.
  layer.addEventListener("scroll", () => layer.scrollTo(0, 0));

  async function draw(): Promise<void> {
    const name = sheet()?.getSheetName();
    if (name !== shownFor) lay([]);
    shownFor = name;
    const question = ++asked;
    const charts = name === undefined ? [] : await chartsOf(name);
    if (question === asked) lay(charts);
  }

  function lay(charts: readonly DrawnChart[]): void {
    for (const address of addresses) URL.revokeObjectURL(address);
    pictures = charts.map((chart) => {
      const image = document.createElement("img");
      image.src = URL.createObjectURL(new Blob([chart.svg], { type: "image/svg+xml" }));
      image.alt = chart.says;
      image.tabIndex = 0;
      image.addEventListener("focus", () => void sheet()?.scrollToCell(chart.at.row - 1, Math.max(0, chart.at.column - 2), 0));
      return { chart, image };
    });
    addresses = pictures.map(({ image }) => image.src);
    layer.replaceChildren(...pictures.map(({ image }) => image));
    place();
  }

  function place(): void {
    const canvas = container.querySelector<HTMLElement>("canvas[id*=sheet-main-canvas]");
    const shown = sheet();
    if (canvas === null || !shown) return;
    if (layer.parentElement === null) container.append(layer);
    const [frame, all] = [canvas.getBoundingClientRect(), container.getBoundingClientRect()];
    Object.assign(layer.style, {
      left: `${frame.left - all.left + headerWidth}px`,
      top: `${frame.top - all.top + headerHeight}px`,
      width: `${frame.width - headerWidth}px`,
      height: `${frame.height - headerHeight}px`,
    });
    if (pictures.length === 0) return;
    const zoom = shown.getZoom();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = shown.getScrollState();
    const start = shown.getRange(sheetViewStartRow, sheetViewStartColumn).getCellRect();
    for (const { chart, image } of pictures) {
      const { row, column, rows, columns } = chart.at;
      const first = shown.getRange(row - 1, column - 1).getCellRect();
      const last = shown.getRange(row + rows - 2, column + columns - 2).getCellRect();
      Object.assign(image.style, {
        left: `${(first.left - start.left - offsetX) * zoom}px`,
        top: `${(first.top - start.top - offsetY) * zoom}px`,
        width: `${(last.right - first.left) * zoom}px`,
        height: `${(last.bottom - first.top) * zoom}px`,
      });
    }
  }

  const moved = (): void => {
    if (sheet()?.getSheetName() === shownFor) place();
    else void draw();
  };
  api.addEvent(api.Event.Scroll, moved);
  api.addEvent(api.Event.SheetZoomChanged, moved);
  api.addEvent(api.Event.ActiveSheetChanged, () => requestAnimationFrame(moved));
  new ResizeObserver(() => requestAnimationFrame(moved)).observe(container);

  return { redraw: () => void draw() };
}
