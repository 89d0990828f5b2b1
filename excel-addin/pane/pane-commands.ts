import { SessionTrouble } from "../../session/session";
import { say } from "../../session/wording";
import type { Orders } from "../../panel/orders";
import type { Commands } from "./commands";
import { showSheet } from "./selection";

/** The sheet that a review makes first. */
const dashboard = "Dashboard";

/**
 * What the buttons of the ribbon do. The pane's page runs behind them whether it is open or not, so a review goes through it;
 * then the pane is opened on what came of it. Whatever comes in the way is told there too.
 */
export function paneCommands(orders: Orders, openPane: () => Promise<void>): Commands {
  const tellingTrouble = (work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const { troubleOf } = await import(/* webpackChunkName: "engine" */ "../../session/trouble");
      await orders.give({ page: "review", trouble: troubleOf(error) });
      await openPane();
    }
  };
  return {
    review: tellingTrouble(async () => {
      await orders.give({ page: "review", review: true });
      await openPane();
    }),
    dashboard: tellingTrouble(async () => {
      // A review in another language called it otherwise, and may stand beside a sheet of the user's that is called so.
      const { isMarked, namesOf } = await import(/* webpackChunkName: "engine" */ "../../session/known-names");
      if (!(await showSheet(namesOf(dashboard), isMarked)))
        throw new SessionTrouble("plan", say`There is no dashboard in this workbook yet. Choose Review: it makes one.`);
    }),
    help: tellingTrouble(async () => {
      await orders.give({ page: "formulas" });
      await openPane();
    }),
  };
}
