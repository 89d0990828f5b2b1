import type { ICommandInfo, IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { BookData } from "../book/book-data";

/** How large the sheets are shown: as the user chose, else as the file says, and a page of the product's own so that all of its width is seen. */
export interface SheetZoom {
  /** The workbook as it is to be shown; another one than before begins anew. */
  zoomed(book: BookData, isAnother: boolean): IWorkbookData;
  /** Looks at what was done; a size that the user chose stays. */
  see(info: Readonly<ICommandInfo>): void;
}

/** The row headers and the bar for scrolling, in pixels. */
const beside = 46 + 12;
/** Smaller than this nobody reads it: what fits no more, as on a telephone, is scrolled, and shown in a size that is easily read. */
const [smallest, scrolled] = [0.55, 0.75];
const zoomOperation = "sheet.operation.set-zoom-ratio";

export function sheetZoom(api: FUniver, container: HTMLElement): SheetZoom {
  /** By the name of the sheet, which stays what it was when the workbook is shown anew. */
  const chosen = new Map<string, number>();
  /** By the id of the sheet. */
  let pages: BookData["pageWidths"] = {};
  const fitting = (width: number): number => {
    const ratio = Math.floor(((container.clientWidth - beside) / width) * 20) / 20;
    return ratio < smallest ? scrolled : Math.min(1, ratio);
  };

  /** Fits the page in front into the room that there is now. */
  const fit = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const width = sheet && pages[sheet.getSheetId()];
    if (sheet === undefined || width === undefined || chosen.has(sheet.getSheetName())) return;
    if (sheet.getZoom() !== fitting(width)) sheet.zoom(fitting(width));
  };
  api.addEvent(api.Event.ActiveSheetChanged, fit);
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(container);

  return {
    zoomed({ workbook, pageWidths }, isAnother) {
      if (isAnother) chosen.clear();
      pages = pageWidths;
      const sheets = Object.entries(workbook.sheets).map(([id, sheet]) => {
        const width = pages[id];
        const zoomRatio = chosen.get(sheet.name ?? "") ?? (width === undefined ? sheet.zoomRatio : fitting(width));
        return [id, zoomRatio === undefined ? sheet : { ...sheet, zoomRatio }] as const;
      });
      return { ...workbook, sheets: Object.fromEntries(sheets) };
    },
    see({ id, params }) {
      if (id !== zoomOperation) return;
      const { subUnitId, zoomRatio } = params as { readonly subUnitId: string; readonly zoomRatio: number };
      const width = pages[subUnitId];
      const name = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName();
      if (name !== undefined && (width === undefined || zoomRatio !== fitting(width))) chosen.set(name, zoomRatio);
    },
  };
}
