import type { ICommandInfo } from "@univerjs/core";
import { say } from "../../session/wording";

/*
 * What the page saves: what cells hold and their number formats. Whatever else a spreadsheet can do would be lost on saving, so it
 * is refused in words before it is done.
 */

/** What may be done: it changes what cells hold, or only how the page shows them. */
const kept: ReadonlySet<string> = new Set(
  [
    "auto-clear-content auto-fill clear-selection-content copy copy-down copy-formula-only copy-right cut optional-paste paste paste-besides-border paste-by-short-key paste-formula paste-value",
    "refill repeat-last-action set-range-values text-to-number toggle-cell-checkbox",
    "change-zoom-ratio clear-filter-criteria delta-column-width delta-row-height expand-selection move-selection move-selection-enter-tab re-calc-filter scroll-to-cell",
    "scroll-view scroll-view-reset select-all select-range set-col-auto-width set-filter-criteria set-row-height set-scroll-relative set-table-filter set-worksheet-activate",
    "set-worksheet-col-width set-zoom-ratio toggle-note-popup set-row-is-auto-height set-rows-hidden",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `sheet.command.${name}`),
);

const shape = (): string =>
  say`Rows, columns and sheets cannot be inserted, deleted or moved here, since formulas elsewhere in the file may count on their places. Do it in your spreadsheet program and open the file again. New rows go below a table's last one.`;
const looks = (): string =>
  say`Only what cells hold and their number formats are saved here. Other looks stay as the file has them; change them in your spreadsheet program.`;
const rules = (): string =>
  say`Notes, drop-downs, conditional formats, tables and protection stay as the file has them; change them in your spreadsheet program.`;

const shaping =
  /insert-|remove-(?:row|col|sheet)|delete-range|-sheet$|set-worksheet-(?:name|order|hidden|show|row-count|column-count)|(?:row|col|sheet)s?-(?:hidden|visible|confirm)|frozen|defined-name|table-(?:insert|remove)|split-text|set-workbook-name/;
const ruling = /rule|validation|note|protection|permission|table|filter|metadata/i;

/** Why a command is not carried out; undefined where it is. */
export function isRefused({ id, type }: Readonly<ICommandInfo>): string | undefined {
  if (type !== undefined && type !== 0) return undefined;
  if (id === "formula.command.insert-function" || id === "sheets-formula.command.quick-sum" || kept.has(id)) return undefined;
  if (!/^(?:sheet|sheets|data-validation)\.command\./.test(id) || id.includes(".numfmt.")) return undefined;
  if (shaping.test(id)) return shape();
  return ruling.test(id) ? rules() : looks();
}

/** Takes out of a change to cells what would not be saved: every look but the number format, which says how a value reads. */
export function onlyLooks({ id, params }: Readonly<ICommandInfo>): void {
  if (id !== "sheet.mutation.set-range-values") return;
  const { cellValue } = params as { cellValue?: Readonly<Record<string, Readonly<Record<string, { s?: unknown } | null>>>> };
  for (const columns of Object.values(cellValue ?? {}))
    for (const cell of Object.values(columns ?? {})) {
      if (!cell || cell.s === undefined) continue;
      const format = typeof cell.s === "object" && cell.s !== null && "n" in cell.s ? cell.s.n : undefined;
      if (format === undefined) delete cell.s;
      else cell.s = { n: format };
    }
}

export const refusedWords = {
  hiddenMenus: [
    "sheet.command.insert-multi-rows-above",
    "sheet.command.insert-multi-rows-after",
    "sheet.command.insert-multi-cols-before",
    "sheet.command.insert-multi-cols-right",
    "sheet.command.insert-row-before",
    "sheet.command.insert-row-after",
    "sheet.command.insert-col-before",
    "sheet.command.insert-col-after",
    "sheet.command.remove-row-confirm",
    "sheet.command.remove-col-confirm",
    "sheet.command.insert-range-move-right-confirm",
    "sheet.command.insert-range-move-down-confirm",
    "sheet.command.delete-range-move-left-confirm",
    "sheet.command.delete-range-move-up-confirm",
    "sheet.command.hide-row-confirm",
    "sheet.command.hide-col-confirm",
    "sheet.command.set-selection-frozen",
    "sheet.command.set-row-frozen",
    "sheet.command.set-col-frozen",
    "sheet.command.cancel-frozen",
    "sheet.command.set-first-row-frozen",
    "sheet.command.set-first-column-frozen",
    "sheet.command.remove-sheet-confirm",
    "sheet.command.copy-sheet",
    "sheet.command.add-range-protection-from-context-menu",
    "sheet.contextMenu.permission",
    "sheet.menu.sheet-frozen",
    "sheet.menu.cell-insert",
    "sheet.menu.row-insert",
    "sheet.menu.col-insert",
    "sheet.menu.delete",
    "sheet.menu.clear-selection",
    "context-menu.conditional-formatting",
    "sheet.operation.add-note-popup",
    "sheet.operation.rename-sheet",
    "sheet.command.set-tab-color",
    "sheet.command.set-worksheet-hidden",
    "sheet.menu.change-sheet-protection-from-sheet-bar",
  ],
} as const;
