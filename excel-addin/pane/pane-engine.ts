import { proposedPlanId, type Language } from "#core";
import { inItsLanguage, speaker } from "../../languages/speaker";
import { planSession } from "../../session/plan-session";
import type { PlanSession } from "../../session/session";
import { enterCell } from "./enter-cell";
import { excelWorkbook } from "../workbook/excel-workbook";
import { goToCell, insertFormula } from "./selection";

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;

/** What the pane works with in Excel: the core over the port. It is fetched behind the pane, which is drawn meanwhile, and anew in the language of the plan. */
export function excelSession(drawIn: (language: Language) => void): PlanSession {
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const wait = (milliseconds: number): Promise<void> => new Promise((later) => setTimeout(later, milliseconds));
  const door = { run: Excel.run.bind(Excel), supports, wait };
  const speak = speaker(drawIn);
  return planSession({
    name: "Excel",
    version: "",
    productVersion: PRODUCT_VERSION,
    workbook: inItsLanguage(excelWorkbook(door), speak),
    newPlanId: () => proposedPlanId("", Math.random),
    pause: () => wait(0),
    speak,
    goTo: goToCell,
    insertFormula,
    enterCell: (entry) => enterCell(door, entry),
  });
}
