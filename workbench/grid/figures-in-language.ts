import type { ICellData, Injector, Nullable } from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  ISheetClipboardService,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
} from "@univerjs/preset-sheets-core";
import type { Language } from "#core";
import { asEnglishTypes, asLanguageShows } from "./typed-figures";

const [text, number, forcedText] = [1, 2, 4];

/**
 * Has the grid show, take and paste figures and days as the language in force writes them; what a cell holds, and its file, is the same
 * in each. What it gives back is called where another language is in force. To be called when the grid has its first workbook.
 */
export function figuresInLanguage(injector: Injector, spoken: () => Language): () => void {
  const cells = injector.get(SheetInterceptorService);
  // The packages bring a figure with a format into words of the language themselves, and leave one without a format to this.
  cells.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, _place, next) => next(typeof cell?.v === "number" && !Number.isInteger(cell.v) && cell.t === number ? shownIn(cell, spoken()) : cell),
  });
  // After the packages have chosen what to show of a figure in the field in which it is edited.
  cells.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: -0.5,
    handler: (cell, _place, next) => next(cell?.t === number && !cell.f ? shownIn(cell, spoken()) : cell),
  });
  // Before the packages read what was typed.
  cells.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1,
    handler: (cell, _place, next) =>
      next(typeof cell?.v === "string" && !cell.f && cell.t !== text && cell.t !== forcedText ? { ...cell, v: asEnglishTypes(cell.v, spoken()) } : cell),
  });
  const clipboard = injector.get(ISheetClipboardService);
  const paste = clipboard.legacyPaste.bind(clipboard);
  clipboard.legacyPaste = (html, plain, files) => paste(html && pastedHtml(html, spoken()), plain && pastedText(plain, spoken()), files);
  const pasteItem = clipboard.paste.bind(clipboard);
  clipboard.paste = (item, kind) => pasteItem(spoken() === "en" ? item : itemIn(item, spoken()), kind);
  const formats = injector.get(SheetsNumfmtCellContentController);
  const speak = (): void => formats.setNumfmtLocal(spoken());
  speak();
  return speak;
}

const shownIn = (cell: Nullable<ICellData>, language: Language): Nullable<ICellData> =>
  typeof cell?.v === "string" || typeof cell?.v === "number" ? { ...cell, v: asLanguageShows(cell.v, language) } : cell;

/** Each cell of a text that another program copied. */
const pastedText = (plain: string, language: Language): string => plain.replace(/[^\t\r\n]+/g, (cell) => asEnglishTypes(cell, language));

/** What stands in the cells of a table that another program copied. */
const pastedHtml = (html: string, language: Language): string => html.replace(/(?<=>)[^<>]+(?=<\/)/g, (cell) => asEnglishTypes(cell, language));

/** The same for what the menu pastes, which hands over both. */
function itemIn(item: ClipboardItem, language: Language): ClipboardItem {
  const told = async (type: string): Promise<Blob> => {
    const own = await item.getType(type);
    if (type === "text/html") return new Blob([pastedHtml(await own.text(), language)], { type });
    return type === "text/plain" ? new Blob([pastedText(await own.text(), language)], { type }) : own;
  };
  return new ClipboardItem(Object.fromEntries(item.types.map((type) => [type, told(type)])));
}
