import { exampleTables } from "../examples/example-tables";
import type { PlanExample } from "../examples/entries";
import { namedIn } from "../pages/sheet-names";
import { startPage } from "../pages/start-page";
import { spokenLanguage } from "../words/speaking";
import { withUnitFormats } from "../template/plan-formats";
import { toldTable } from "../template/told-table";
import { withSetting } from "../template/with-setting";
import { settingColumns } from "../reading/plan-settings";
import { ownNames } from "../words/words";
import type { NewTable, PlanUpdate } from "../port/workbook";

/** What sets up a plan in a workbook: its tables where the workbook has none of that name, its setting Language at the one in force, and a sheet that explains them. */
export function setUpTables(title: string, tables: readonly NewTable[]): PlanUpdate {
  const language = spokenLanguage();
  // Blank it follows the language, also where that is changed later.
  const marked = withSetting(tables, settingColumns.decimalMark.header, null);
  const inLanguage = language === "en" ? marked : withSetting(marked, settingColumns.language.header, ownNames[language]);
  const newTables = withUnitFormats(inLanguage).map(toldTable);
  return { newTables, tables: [], sheets: namedIn([startPage(title, newTables)], language) };
}

/** What sets up an example; whoever wants one alone takes no other along. */
export const setUpExample = (example: PlanExample): PlanUpdate => setUpTables(example.title, exampleTables(example));
