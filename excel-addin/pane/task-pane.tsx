import { lazySession } from "../../session/lazy-session";
import { paneOrders } from "../../panel/orders";
import type { HostAbout } from "../../session/session";
import { registerCommands } from "./commands";
import { paneCommands } from "./pane-commands";

/** What package.json says, put here when the product is built. */
declare const PRODUCT_VERSION: string;

/** What Excel is and can do; it says its version once it is ready, which the pane does not wait for. */
const host: HostAbout = {
  name: "Excel",
  get version() {
    return Office.context?.diagnostics?.version ?? "";
  },
  productVersion: PRODUCT_VERSION,
  canGoTo: true,
  canInsert: true,
  canEnter: true,
};

/*
 * The pane's entry. The formulas and the ribbon's buttons are there first; behind them comes the pane, and while that is drawn,
 * the core with Excel's side of the port.
 */
const orders = paneOrders();
const ready = Office.onReady().then(() => registerCommands(paneCommands(orders, () => Office.addin.showAsTaskpane())));

void import(/* webpackChunkName: "view" */ "../../panel/mount").then(({ mountPane }) => {
  const session = lazySession(host, async () => {
    const [{ excelSession }] = await Promise.all([import(/* webpackChunkName: "engine" */ "./pane-engine"), ready]);
    return excelSession((language) => draw?.(language));
  });
  const element = document.getElementById("pane");
  const draw = element === null ? undefined : mountPane(element, session, orders);
});
