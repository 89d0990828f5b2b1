import { comparedPlan, figureText, narrowMoney, percentText, phrase, say, shownId, told } from "../../session/wording";
import type { Reviewed } from "../../session/session";

/** One figure of the plan before what is tried out, and with it. */
export interface WhatIfLine {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What an edit that is tried out moves: the plan's own figures always, of the benefits those that changed. */
export function whatIfLines(before: Reviewed, after: Reviewed): readonly WhatIfLine[] {
  const [was, is] = [before.result, after.result];
  const behind = (result: Reviewed["result"], category: string): string => {
    const total = result.totals.find((candidate) => candidate.category === category);
    return total === undefined ? say`none` : narrowMoney(total.claimed - comparedPlan(total), is.currency ?? "");
  };
  const lines: WhatIfLine[] = [
    { what: say`Headline`, before: was.board.headline, after: is.board.headline },
    { what: say`Realization index`, before: percent(was.plan.index), after: percent(is.plan.index) },
    ...Object.keys(is.plan.statusCounts).flatMap((status) => {
      const [old, now] = [was, is].map(({ plan }) => plan.statusCounts[status as keyof typeof plan.statusCounts]);
      return old === now ? [] : [{ what: say`Benefits ${told(status)}`, before: String(old), after: String(now) }];
    }),
    ...is.totals.flatMap(({ category }) => {
      const [old, now] = [behind(was, category), behind(is, category)];
      return old === now ? [] : [{ what: say`${told(category)}, claimed less planned`, before: old, after: now }];
    }),
    ...Object.entries(is.benefits).flatMap(([id, benefit]) => {
      const old = was.benefits[id];
      return Object.entries(moving).flatMap(([key, { says, write }]) => {
        const [from, to] = [old?.[key] ?? null, benefit[key] ?? null];
        return from === to ? [] : [{ what: `${shownId(id, benefit.row)}: ${told(says)}`, before: write(from), after: write(to) }];
      });
    }),
    { what: told("Findings"), before: String(before.findings.length), after: String(after.findings.length) },
  ];
  return lines.slice(0, mostLines);
}

/** An edit of a setting may move every benefit: then the first tell enough. */
const mostLines = 60;

type Figure = string | number | boolean | null;
const percent = (value: Figure): string => (typeof value === "number" ? percentText(value, 1) : say`not known`);
const word = (value: Figure): string =>
  value === null ? say`not known` : typeof value === "number" ? figureText(Math.round(value * 100) / 100) : told(String(value));

/** The figures of a benefit that an edit is tried out for. */
const moving: Readonly<Record<string, { readonly says: string; readonly write: (value: Figure) => string }>> = {
  status: { says: phrase("status"), write: word },
  variancePercent: { says: phrase("variance"), write: percent },
  forecast: { says: phrase("forecast"), write: word },
  forecastDue: { says: phrase("forecast due"), write: word },
  moneyClaimed: { says: phrase("claimed"), write: word },
};
