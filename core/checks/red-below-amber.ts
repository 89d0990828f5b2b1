import { settingColumns } from "../reading/plan-settings";
import { planTables } from "../tables/plan-tables";
import { headerKey } from "../parsing/text";
import type { Check } from "./check";
import { benefitPlace, headerIn } from "./place";
import { figureText, shareText } from "../wording/figures";
import { say } from "../words/say";

export const redBelowAmber: Check = {
  rule: "red-below-amber",
  severity: "Needs attention",
  help: "The red tolerance is smaller than the amber one, so that no benefit can ever be Amber.",
  mend: "Set the red tolerance above the amber tolerance",
  run(plan, report) {
    const { amber, red } = plan.settings.tolerances;
    if (red < amber) {
      const index = settingRow(plan.found.settings?.cells("name") ?? [], settingColumns.redTolerance, settingColumns.amberTolerance);
      report({
        table: planTables.settings.name,
        ...(index < 0 || plan.found.settings === undefined ? {} : { row: plan.found.settings.sheetRow(index) }),
        column: headerIn(plan, "settings", "value"),
        subject: settingColumns.redTolerance.header,
        what: say`The red tolerance of ${shareText(red)} is below the amber tolerance of ${shareText(amber)}`,
      });
    }
    for (const benefit of plan.benefits) {
      const { tolerances, row } = benefit;
      if (tolerances.red >= tolerances.amber || (row.amberTolerance === undefined && row.redTolerance === undefined)) continue;
      const figureOf = tolerances.basis === "Units" ? figureText : shareText;
      report({
        ...benefitPlace(plan, benefit, row.redTolerance === undefined ? "amberTolerance" : "redTolerance"),
        what: say`${benefit.id} has a red tolerance of ${figureOf(tolerances.red)}, below its amber tolerance of ${figureOf(tolerances.amber)}`,
      });
    }
  },
};

/** The row of the first setting that is there, as a position; −1 where there is none of them. */
function settingRow(names: readonly unknown[], ...settings: readonly { readonly header: string; readonly aliases: readonly string[] }[]): number {
  for (const { header, aliases } of settings) {
    const known = new Set([header, ...aliases].map(headerKey));
    const index = names.findIndex((name) => typeof name === "string" && known.has(headerKey(name)));
    if (index >= 0) return index;
  }
  return -1;
}
