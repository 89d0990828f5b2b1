import { paneOrders } from "../panel/orders";
import { registerCommands } from "./commands";
import { enterCell } from "./enter-cell";
import { excelWorkbook } from "./excel-workbook";
import { paneCommands } from "./pane-commands";
import { goToCell, insertFormula } from "./selection";

/** The pane's entry: React and the core come in behind it, so that the formulas and the ribbon's buttons are there first. */
void Office.onReady(async () => {
  const orders = paneOrders();
  registerCommands(paneCommands(orders, () => Office.addin.showAsTaskpane()));
  const [{ mountPane }, { planSession }] = await Promise.all([import("../panel/mount"), import("../panel/plan-session")]);
  const element = document.getElementById("pane");
  if (element === null) return;
  const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
  const wait = (milliseconds: number): Promise<void> => new Promise((later) => setTimeout(later, milliseconds));
  const door = { run: Excel.run.bind(Excel), supports, wait };
  mountPane(element, planSession({ name: "Excel", version: Office.context.diagnostics?.version ?? "", workbook: excelWorkbook(door), goTo: goToCell, insertFormula, enterCell: (entry) => enterCell(door, entry) }), orders);
});
