import { figureText, plural, say, told } from "#core";
import { forgetPlans } from "../../portfolio/forget";
import { readPlanList } from "../../portfolio/figures/plan-list";
import type { Given } from "../options";
import { jsonText, plain, tell, type Terminal } from "../output";
import { textTable } from "../text-table";
import { exitCodes, type ExitCode } from "../trouble";
import { withPortfolio } from "./open-portfolio";

/** `benefits portfolio list`: every plan and its state, and every file that is not counted. */
export async function listCommand(terminal: Terminal, { store: path, json }: Given): Promise<ExitCode> {
  return withPortfolio(path, async (store) => {
    const list = await readPlanList(store);
    if (json) {
      terminal.out(jsonText(list));
      return exitCodes.fine;
    }
    tell(
      terminal,
      `${say`${figureText(list.present)} of ${plural(list.registered, "# registered plan", "# registered plans")} can be read.`} ${say`Review dates: ${list.reviewDates.join(", ") || say`none yet`}.`}`,
    );
    terminal.out(
      textTable(
        terminal,
        [
          { header: told("Plan ID"), most: 24 },
          { header: say`Plan`, most: 40 },
          { header: told("Organisation"), most: 24, from: 100 },
          { header: say`State` },
          { header: say`File`, most: 60 },
        ],
        list.plans.map(({ planId, name, organisation, state, path: file }) => [planId ?? "", name ?? "", organisation ?? "", told(state), file]),
      ),
    );
    for (const { path: file, state, says } of list.files) terminal.out(`${told(state)}: ${plain(file)}: ${plain(says)}`);
    return exitCodes.fine;
  });
}

/** `benefits portfolio forget PLAN…`: takes plans out of what is registered. */
export async function forgetCommand(terminal: Terminal, plans: readonly string[], { store: path }: Given): Promise<ExitCode> {
  return withPortfolio(path, async (store) => {
    const forgotten = await forgetPlans(store, plans);
    tell(terminal, say`Forgotten: ${forgotten.map(plain).join(", ")}. What past review dates told stays.`);
    return exitCodes.fine;
  });
}
