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
  const money = (value: number): string => `${value < 0 ? "-" : ""}${is.currency ?? ""}${Math.round(Math.abs(value)).toLocaleString("en")}`;
  const behind = (result: Reviewed["result"], category: string): string => {
    const total = result.totals.find((candidate) => candidate.category === category);
    return total === undefined ? "none" : money(total.claimed - total.planned);
  };
  const lines: WhatIfLine[] = [
    { what: "Headline", before: was.board.headline, after: is.board.headline },
    { what: "Realization index", before: percent(was.plan.index), after: percent(is.plan.index) },
    ...Object.keys(is.plan.statusCounts).flatMap((status) => {
      const [old, now] = [was, is].map(({ plan }) => plan.statusCounts[status as keyof typeof plan.statusCounts]);
      return old === now ? [] : [{ what: `Benefits ${status}`, before: String(old), after: String(now) }];
    }),
    ...is.totals.flatMap(({ category }) => {
      const [old, now] = [behind(was, category), behind(is, category)];
      return old === now ? [] : [{ what: `${category}, claimed less planned`, before: old, after: now }];
    }),
    ...Object.entries(is.benefits).flatMap(([id, benefit]) => {
      const old = was.benefits[id];
      return Object.entries(moving).flatMap(([key, { says, write }]) => {
        const [from, to] = [old?.[key] ?? null, benefit[key] ?? null];
        return from === to ? [] : [{ what: `${id}: ${says}`, before: write(from), after: write(to) }];
      });
    }),
    { what: "Findings", before: String(before.findings.length), after: String(after.findings.length) },
  ];
  return lines.slice(0, mostLines);
}

/** An edit of a setting may move every benefit: then the first tell enough. */
const mostLines = 60;

type Figure = string | number | boolean | null;
const percent = (value: Figure): string => (typeof value === "number" ? `${(100 * value).toFixed(1)}%` : "not known");
const word = (value: Figure): string =>
  value === null ? "not known" : typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 2 }) : String(value);

/** The figures of a benefit that an edit is tried out for. */
const moving: Readonly<Record<string, { readonly says: string; readonly write: (value: Figure) => string }>> = {
  status: { says: "status", write: word },
  variancePercent: { says: "variance", write: percent },
  forecast: { says: "forecast", write: word },
  forecastDue: { says: "forecast due", write: word },
  moneyClaimed: { says: "claimed", write: word },
};
