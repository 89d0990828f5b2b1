import type { PrintedCell, PrintedSheet } from "../worker/printed-sheet";

/** What fits on A4 and on Letter alike with margins of 10 mm, in CSS pixels: the shorter and the longer side. */
const [shortSide, longSide] = [718, 978];
const [widthOfLetter, pixelsOfPoint] = [7, 96 / 72];

/** Prints a sheet on one page, through the browser's own window for printing. Every word goes in as text. */
export function printSheet(sheet: PrintedSheet): void {
  const page = laidOut(sheet);
  const addresses = page.pictures.map(({ src }) => src);
  document.body.append(page.root);
  const paper = new CSSStyleSheet();
  paper.replaceSync(`@page { size: ${sheet.landscape ? "landscape" : "portrait"}; margin: 10mm; }`);
  document.adoptedStyleSheets.push(paper);
  const { title } = document;
  document.title = sheet.title;
  void Promise.all(page.pictures.map((picture) => picture.decode())).then(() => {
    fit(page.root, sheet.landscape);
    window.addEventListener(
      "afterprint",
      () => {
        page.root.remove();
        document.title = title;
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== paper);
        for (const address of addresses) URL.revokeObjectURL(address);
      },
      { once: true },
    );
    window.print();
  });
}

/** Makes the sheet as large as the paper lets it be. */
function fit(root: HTMLElement, landscape: boolean): void {
  const inner = root.firstElementChild as HTMLElement;
  root.classList.add("measured");
  const [width, height] = landscape ? [longSide, shortSide] : [shortSide, longSide];
  const scale = Math.min(1.4, width / inner.scrollWidth, height / inner.scrollHeight);
  root.classList.remove("measured");
  inner.style.zoom = String(scale);
}

function laidOut({ title, widths, heights, cells, charts }: PrintedSheet) {
  const rows = Math.max(heights.length, ...charts.map(({ at }) => at.row + at.rows - 1), ...cells.map(({ row }) => row));
  const root = document.createElement("section");
  root.id = "print";
  root.setAttribute("aria-label", title);
  const inner = root.appendChild(document.createElement("div"));
  inner.style.gridTemplateColumns = widths.map((width) => `${width * widthOfLetter + 5}px`).join(" ");
  inner.style.gridTemplateRows = Array.from({ length: rows }, (_, row) => `minmax(${Math.round((heights[row] ?? 15) * pixelsOfPoint)}px, auto)`).join(" ");
  inner.append(...cells.map(drawn));
  const pictures = charts.map(({ svg, says, at }) => {
    const picture = document.createElement("img");
    picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    picture.alt = says;
    picture.style.gridArea = `${at.row} / ${at.column} / span ${at.rows} / span ${at.columns}`;
    return picture;
  });
  inner.append(...pictures);
  return { root, pictures };
}

const across = { top: "start", middle: "center", bottom: "end" } as const;

function drawn({ row, column, columns, text, look }: PrintedCell): HTMLElement {
  const cell = document.createElement("div");
  cell.textContent = text;
  const { style } = cell;
  style.gridArea = `${row} / ${column} / auto / ${columns === 0 ? "-1" : `span ${columns}`}`;
  style.alignContent = across[look.vertical ?? "bottom"];
  style.textAlign = look.align ?? "start";
  style.whiteSpace = look.wrap === true ? "pre-line" : "pre";
  style.fontSize = `${(look.size ?? 11) * pixelsOfPoint}px`;
  if (look.bold === true) style.fontWeight = "700";
  if (look.italic === true) style.fontStyle = "italic";
  if (look.color !== undefined) style.color = look.color;
  if (look.fill !== undefined) style.background = look.fill;
  if (look.lineBelow !== undefined) style.borderBlockEnd = `1px solid ${look.lineBelow}`;
  if (look.lineAbove !== undefined) style.borderBlockStart = `1px solid ${look.lineAbove}`;
  if (look.indent !== undefined) style.paddingInlineStart = `${3 + 9 * look.indent}px`;
  return cell;
}
