import { isoDate } from "../domain/day";
import { currencyKey } from "../parsing/currencies";
import { idKey, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { givenSettings, settingColumns, type SettingName } from "../reading/plan-settings";
import { Understood, Unreadable, type Column, type ReadingRules } from "../tables/column";
import { readWord } from "../tables/read-word";
import { cellText } from "../wording/cell-text";
import { figureText, shareText } from "../wording/figures";
import { say, told } from "../words/say";
import type { Check } from "./check";
import { headerIn } from "./place";

export const settingTwice: Check = {
  rule: "setting-twice",
  severity: "Needs attention",
  help: "Two rows of Settings give one setting different values, so nothing tells which of them is meant. The first one counts.",
  mend: "Keep the row that is meant, and remove the other",
  run(plan, report) {
    const settings = plan.found.settings;
    if (settings === undefined) return;
    const first = new Map<SettingName, { readonly cell: Cell; readonly index: number }>();
    for (const { key, name, cell, index } of givenSettings(settings)) {
      const counting = first.get(key);
      if (counting === undefined) first.set(key, { cell, index });
      else if (meant(key, cell, plan.settings) !== meant(key, counting.cell, plan.settings)) {
        const row = String(settings.sheetRow(counting.index));
        report({
          table: "Settings",
          row: settings.sheetRow(index),
          column: headerIn(plan, "settings", "value"),
          subject: name,
          what: say`${told(settingColumns[key].header)} is ${shown(key, cell)} here and ${shown(key, counting.cell)} in row ${row}, which counts`,
        });
      }
    }
  },
};

/** What a cell makes of the setting; what it cannot read counts as it was typed. */
function meant(key: SettingName, cell: Cell, rules: ReadingRules): unknown {
  const reading = readWord<unknown>(settingColumns[key], cell, rules);
  const value: unknown = reading instanceof Understood ? (reading as Understood<unknown>).value : reading;
  if (value === undefined || value instanceof Unreadable) return idKey(cellText(cell));
  return typeof value !== "string" ? value : key === "currency" ? currencyKey(value) : idKey(value);
}

/** The cell as the sheet shows it. */
function shown(key: SettingName, cell: Cell): string {
  const { format }: Column<unknown> = settingColumns[key];
  if (typeof cell !== "number") return tidy(cellText(cell));
  return format === "yyyy-mm-dd" ? isoDate(Math.floor(cell)) : format === "0%" ? shareText(cell) : figureText(cell);
}
