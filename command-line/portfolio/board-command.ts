import { counted, groupings, percentText, type BoardFigures, type Grouping } from "#core";
import { readBoard, readBoardBenefits } from "../../portfolio/figures/read-board";
import { dayNamed } from "../dates";
import type { Given } from "../options";
import { jsonText, plain, say, type Terminal } from "../output";
import { textTable } from "../text-table";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { withPortfolio } from "./open-portfolio";
import { refuseTarget, writeBoard } from "./write-board";

/** `benefits portfolio board`: how all plans stand together at a review date. */
export async function boardCommand(terminal: Terminal, given: Given, version: string): Promise<ExitCode> {
  const { "as-of": asOf, since, by, store: path, json, out, force } = given;
  const grouping = by ?? "organisation";
  if (!isGrouping(grouping)) throw new CommandTrouble(exitCodes.usage, `--by "${plain(grouping)}" is none of ${groupings.join(", ")}.`);
  if (out !== undefined) refuseTarget(out, force);
  const asked = { asOf: dayNamed("as-of", asOf), since: dayNamed("since", since), by: grouping };
  return withPortfolio(path, async (store) => {
    const figures = await readBoard(store, asked);
    const written = out === undefined ? undefined : await writeBoard(out, figures, await readBoardBenefits(store), version);
    if (json) terminal.out(jsonText(figures));
    else if (written === undefined) showBoard(terminal, figures);
    else say(terminal, written);
    return exitCodes.fine;
  });
}

const isGrouping = (text: string): text is Grouping => (groupings as readonly string[]).includes(text);

const share = (value: number | null): string => (value === null ? "unknown" : percentText(value));

/** A board in a few lines and two tables. */
function showBoard(terminal: Terminal, { asOf, counts, byPlan, byBenefit, money, groups, by, moved, since, silent, sameSourceCount }: BoardFigures): void {
  const index = ({ cappedIndex, coverage, pessimisticIndex }: BoardFigures["byPlan"]): string =>
    `capped index ${share(cappedIndex)}, coverage ${share(coverage)}, pessimistic ${share(pessimisticIndex)}`;
  const kept = counts.kept > 0 ? `, ${counts.kept} of them with older figures` : "";
  say(
    terminal,
    [
      `${asOf}: ${counts.counted} of ${counted(counts.registered, "registered plan")} counted${kept}; ${counted(counts.benefits, "benefit")}.`,
      `Each plan once: ${index(byPlan)}.`,
      `Each benefit once: ${index(byBenefit)}.`,
      ...(moved === null
        ? []
        : [
            `Since ${since ?? ""}: ${counted(moved.count, "status", "statuses")} moved, ${Object.entries(moved.byCause)
              .map(([cause, { better, worse, other }]) => `${better + worse + other} ${cause}`)
              .join(", ")}.`,
          ]),
      ...(silent.length > 0 ? [`${counted(silent.length, "plan")} of which nothing is read any more.`] : []),
      ...(sameSourceCount > 0 ? [`${counted(sameSourceCount, "amount")} of one source and day claimed by two plans.`] : []),
      "",
    ].join("\n"),
  );
  const amount = (value: number): string => Math.round(value).toLocaleString("en-GB");
  terminal.out(
    textTable(
      terminal,
      [
        { header: "Currency" },
        { header: "Prices of" },
        { header: "Category", most: 20 },
        { header: "Planned", align: "right" },
        { header: "Claimed", align: "right" },
        { header: "Validated", align: "right" },
      ],
      money
        .filter(({ valued }) => valued > 0)
        .map((line) => [line.currency ?? "none", line.priceDate ?? "", line.category, amount(line.planned), amount(line.claimed), amount(line.validated)]),
    ),
  );
  terminal.out("");
  terminal.out(
    textTable(
      terminal,
      [
        { header: `By ${by}`, most: 40 },
        { header: "Plans", align: "right" },
        { header: "Benefits", align: "right" },
        { header: "Capped", align: "right" },
        { header: "Coverage", align: "right" },
        { header: "Pessimistic", align: "right" },
      ],
      groups.map((group) => [
        group.name,
        String(group.plans),
        String(group.benefits),
        share(group.index.cappedIndex),
        share(group.index.coverage),
        share(group.index.pessimisticIndex),
      ]),
    ),
  );
}
