import { findingsSummary } from "#core";
import { troubleOf } from "../../session/trouble";
import { withDocumentLock } from "../workbook/document-lock";
import { inWords } from "../workbook/trouble";
import { reviewAnswer } from "./answers";
import type { Google } from "./google";
import { openPlan } from "./plan-workbook";

const title = "Benefits plan";

/** The menu's Review: reviews at the status date of the Settings at once, and tells what came of it. */
export function menuReview(google: Google): void {
  const spreadsheet = google.app.getActiveSpreadsheet();
  spreadsheet.toast("Reviewing the plan…", title, -1);
  try {
    const { reviewed } = withDocumentLock(google.locks, () => reviewAnswer(openPlan(google), null));
    const { result, findings } = reviewed;
    const found = findings.length === 0 ? "Nothing in the plan needs attention." : `${findingsSummary(findings)}. See the sheet Findings.`;
    spreadsheet.toast(`Reviewed at ${result.statusDate}. ${result.board.headline} ${found}`, title, 15);
  } catch (error) {
    spreadsheet.toast("Nothing was reviewed.", title, 5);
    const ui = google.app.getUi();
    ui.alert(title, troubleOf(inWords(error)).message, ui.ButtonSet.OK);
  }
}
