import { headerOf } from "../reading/found-table";
import type { Check } from "./check";
import { say } from "../words/say";

export const dueBeforeStart: Check = {
  rule: "due-before-start",
  severity: "Stops the row",
  help: "Due lies before Start, so there is no time in which the benefit could grow.",
  mend: "Correct Start or Due",
  run(plan, report) {
    const found = plan.found.benefits;
    if (found === undefined) return;
    for (const { id, row } of plan.benefits) {
      if (row.start === undefined || row.due === undefined || row.due >= row.start) continue;
      report({ table: found.table.name, row: row.sheetRow, column: headerOf(found, "due"), subject: id, what: say`${id} is due before it starts` });
    }
  },
};
