import { isoDate, planLanguage, readTables, type PlanSnapshot, type PlanUpdate, type SheetLook } from "#core";
import { sheetsWorkbook } from "../sheets-workbook";
import { dayNumbers } from "../workbook/day-numbers";
import type { Google } from "./google";
import type { LocalTime } from "./timetable/periods";
import { speak } from "./words";

/** The plan of the spreadsheet that the script works for. Apps Script waits by itself, so that nothing here is a promise. */
export interface OpenPlan {
  look(): readonly SheetLook[];
  /** Puts the language of the plan in force; a spreadsheet without a plan leaves what is in force. */
  read(): PlanSnapshot;
  apply(update: PlanUpdate): void;
}

export function openPlan({ app, charts, html }: Google): OpenPlan {
  const workbook = sheetsWorkbook(app.getActiveSpreadsheet(), { app, charts });
  return {
    look: () => workbook.look(),
    read() {
      const snapshot = workbook.read(readTables);
      if (snapshot.tables.length > 0) speak({ html }, planLanguage(snapshot));
      return snapshot;
    },
    apply: (update) => workbook.apply(update),
  };
}

/** What the clocks of the spreadsheet show now; the script's own time zone is another one for most users. */
export function localTime({ app, now }: Google): LocalTime & { readonly date: string; readonly words: string } {
  const number = dayNumbers(app.getActiveSpreadsheet().getSpreadsheetTimeZone())(new Date(now()));
  const day = Math.floor(number);
  const minutes = Math.floor((number - day) * 1440 + 1e-6);
  const hour = Math.floor(minutes / 60);
  const two = (part: number): string => String(part).padStart(2, "0");
  return { day, hour, date: isoDate(day), words: `${isoDate(day)} ${two(hour)}:${two(minutes % 60)}` };
}
