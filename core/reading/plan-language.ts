import { languageCalled } from "../parsing/language-called";
import { headerKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import { settings } from "../tables/settings";
import { nameIn } from "../words/known-names";
import { languages, type Language } from "../words/words";
import { cellText } from "../wording/cell-text";
import { matchColumns } from "./match-columns";
import { ownedColumnsSheet, ownedColumnsTable } from "./owned-list";
import { settingCalled } from "./plan-settings";

/** The language that a plan is told in: what its setting Language names, else that of an earlier review in its workbook, else English. */
export function planLanguage(snapshot: PlanSnapshot): Language {
  const { tables } = snapshot;
  const table = tables.find(({ name }) => name === settings.name);
  const columns = table && matchColumns(settings, table).byName;
  const row = columns?.get("name")?.cells.findIndex((name) => typeof name === "string" && settingCalled(name) === "language") ?? -1;
  return languageCalled(cellText(columns?.get("value")?.cells[row] ?? null)) ?? reviewedLanguage(snapshot) ?? "en";
}

/** The language in which an earlier review called its sheets; undefined where there was none. */
export function reviewedLanguage({ tables }: PlanSnapshot): Language | undefined {
  const standing = tables.find(({ name }) => name === ownedColumnsTable)?.sheet;
  return standing === undefined ? undefined : languages.find((language) => headerKey(nameIn(ownedColumnsSheet, language)) === headerKey(standing));
}
