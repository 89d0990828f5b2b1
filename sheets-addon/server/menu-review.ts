import { findingsSummary, nameAmong, say, told, toldAs } from "#core";
import { troubleOf } from "../../session/trouble";
import { withDocumentLock } from "../workbook/document-lock";
import { inWords } from "../workbook/trouble";
import { reviewAndWrite } from "./answers";
import type { Google } from "./google";
import { openSidebar } from "./menu";
import { openPlan } from "./plan-workbook";
import { userLanguage } from "./user-language";
import { speak } from "./words";

const title = (): string => say`Benefits plan`;

/**
 * The menu's Review: reviews at the status date of the Settings at once, and tells what came of it. Where nothing is read as the plan,
 * the sidebar opens, which offers to take a sheet as it stands.
 */
export function menuReview(google: Google): void {
  speak(google, userLanguage(google));
  const spreadsheet = google.app.getActiveSpreadsheet();
  spreadsheet.toast(say`Reviewing the plan…`, title(), -1);
  try {
    const { reviewed, update } = withDocumentLock(google.locks, () => reviewAndWrite(openPlan(google), null));
    const { result, findings } = reviewed;
    const standing = update.sheets.map(({ name }) => name);
    const found =
      findings.length === 0 ? say`Nothing in the plan needs attention.` : say`${findingsSummary(findings)}. See the sheet ${nameAmong(standing, "Findings")}.`;
    spreadsheet.toast(`${say`Reviewed at ${result.statusDate}.`} ${result.board.headline} ${found}`, title(), 15);
  } catch (error) {
    const { kind, message } = troubleOf(inWords(error));
    if (kind === "no plan") {
      spreadsheet.toast(`${say`Nothing was reviewed.`} ${message}`, title(), 15);
      openSidebar(google, "review", (text) => (text === "Review" ? toldAs("Review", "of the plan") : told(text)));
      return;
    }
    spreadsheet.toast(say`Nothing was reviewed.`, title(), 5);
    const ui = google.app.getUi();
    ui.alert(title(), message, ui.ButtonSet.OK);
  }
}
