import { boardWords, counted, figureText, fixedText, groupings, groupList, groupName, percentText, say, told, type BoardFigures, type Grouping } from "#core";
import { readBoard, readBoardBenefits } from "../../portfolio/figures/read-board";
import { dayNamed } from "../dates";
import type { Given } from "../options";
import { jsonText, plain, tell, type Terminal } from "../output";
import { textTable } from "../text-table";
import { CommandTrouble, exitCodes, type ExitCode } from "../trouble";
import { withPortfolio } from "./open-portfolio";
import { refuseTarget, writeBoard } from "./write-board";

/** `benefits portfolio board`: how all plans stand together at a review date. */
export async function boardCommand(terminal: Terminal, given: Given, version: string): Promise<ExitCode> {
  const { "as-of": asOf, since, by, store: path, json, out, force } = given;
  const grouping = by ?? "organisation";
  if (!isGrouping(grouping)) throw new CommandTrouble(exitCodes.usage, say`--by "${plain(grouping)}" is none of ${groupings.join(", ")}.`);
  if (out !== undefined) refuseTarget(out, force);
  const asked = { asOf: dayNamed("as-of", asOf), since: dayNamed("since", since), by: grouping };
  return withPortfolio(path, async (store) => {
    const figures = await readBoard(store, asked);
    const written = out === undefined ? undefined : await writeBoard(out, figures, await readBoardBenefits(store), version);
    if (json) terminal.out(jsonText(figures));
    else if (written === undefined) showBoard(terminal, figures);
    else tell(terminal, written);
    return exitCodes.fine;
  });
}

const isGrouping = (text: string): text is Grouping => (groupings as readonly string[]).includes(text);

const share = (value: number | null): string => (value === null ? say`unknown` : percentText(value));

/** A board in a few lines and two tables. */
function showBoard(terminal: Terminal, figures: BoardFigures): void {
  const { asOf, counts, byPlan, byBenefit, money, groups, by, moved, silent, sameSourceCount } = figures;
  const index = ({ cappedIndex, coverage, pessimisticIndex }: BoardFigures["byPlan"]): string =>
    say`capped index ${share(cappedIndex)}, coverage ${share(coverage)}, pessimistic ${share(pessimisticIndex)}`;
  tell(
    terminal,
    [
      `${asOf}: ${boardWords(figures).lead}${counts.kept > 0 ? ` ${say`${figureText(counts.kept)} of them with older figures.`}` : ""}`,
      say`Each plan once: ${index(byPlan)}.`,
      say`Each benefit once: ${index(byBenefit)}.`,
      ...(moved === null ? [] : [boardWords(figures).moved]),
      ...(silent.length > 0 ? [say`${counted(silent.length, "plan")} of which nothing is read any more.`] : []),
      ...(sameSourceCount > 0 ? [say`${counted(sameSourceCount, "amount")} of one source and day claimed by two plans.`] : []),
      "",
    ].join("\n"),
  );
  const amount = (value: number): string => fixedText(Math.round(value), 0);
  terminal.out(
    textTable(
      terminal,
      [
        { header: told("Currency") },
        { header: say`Prices of` },
        { header: told("Category"), most: 20 },
        { header: told("Planned"), align: "right" },
        { header: told("Claimed"), align: "right" },
        { header: told("Validated"), align: "right" },
      ],
      money
        .filter(({ valued }) => valued > 0)
        .map((line) => [
          line.currency ?? say`none`,
          line.priceDate ?? "",
          told(line.category),
          amount(line.planned),
          amount(line.claimed),
          amount(line.validated),
        ]),
    ),
  );
  terminal.out("");
  terminal.out(
    textTable(
      terminal,
      [
        { header: groupList(figures).title, most: 40 },
        { header: say`Plans`, align: "right" },
        { header: told("Benefits"), align: "right" },
        { header: say`Capped`, align: "right" },
        { header: told("Coverage"), align: "right" },
        { header: say`Pessimistic`, align: "right" },
      ],
      groups.map((group) => [
        groupName(group.name, by),
        String(group.plans),
        String(group.benefits),
        share(group.index.cappedIndex),
        share(group.index.coverage),
        share(group.index.pessimisticIndex),
      ]),
    ),
  );
}
