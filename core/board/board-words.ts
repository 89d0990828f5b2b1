import type { BoardCounts, BoardFigures, BoardIndex } from "../portfolio/board-figures";
import type { NumberFormat } from "../port/workbook";
import { boardCauses } from "../portfolio/board-figures";
import { counted } from "../wording/counts";
import { figureText, percentText } from "../wording/figures";
import { longDate } from "../wording/days";
import { dayOfIso } from "./board-list";
import { plural } from "../wording/plural";
import { phrase, say, told } from "../words/say";

/** What a board says in sentences. */
export interface BoardWords {
  readonly title: string;
  /** Plans counted beside plans registered: before all else. */
  readonly lead: string;
  /** Why some are not counted as read, and what is not in the totals. */
  readonly more: string;
  readonly moved: string;
}

export function boardWords({ asOf, counts, since, moved }: BoardFigures): BoardWords {
  const day = dayOfIso(asOf);
  return {
    title: say`Portfolio on ${day === null ? asOf : longDate(day)}`,
    lead: say`${figureText(counts.counted)} of ${plural(counts.registered, "# registered plan", "# registered plans")} counted; ${counted(counts.benefits, "benefit")}.`,
    more: notAsRead(counts),
    moved:
      moved === null || since === null
        ? say`There is no review before this one to compare with.`
        : say`Since ${since} ${plural(moved.count, "# status", "# statuses")} moved: ${boardCauses.map((cause) => `${figureText(movedBy(moved, cause))} ${told(cause)}`).join(", ")}.`,
  };
}

export const movedBy = ({ byCause }: NonNullable<BoardFigures["moved"]>, cause: (typeof boardCauses)[number]): number => {
  const { better, worse, other } = byCause[cause];
  return better + worse + other;
};

function notAsRead({ kept, gone, neverRead, waiting }: BoardCounts): string {
  const parts = [
    ...(kept > 0
      ? [
          say`${plural(kept, "# plan cannot be read today and counts with older figures", "# plans cannot be read today and count with older figures")}, each with its date`,
        ]
      : []),
    ...(neverRead > 0 ? [say`${plural(neverRead, "# plan was never read and is in no total", "# plans were never read and are in no total")}`] : []),
    ...(gone > 0 ? [say`${plural(gone, "# plan is gone and in no total", "# plans are gone and in no total")}`] : []),
    ...(waiting > 0 ? [say`${plural(waiting, "# plan waits", "# plans wait")} for a review that was broken off`] : []),
  ];
  return parts.length === 0 ? say`All of them were read for this date.` : `${parts.join("; ")}.`;
}

/** One figure of the whole portfolio, and what it was. */
export interface PortfolioFigure {
  readonly label: string;
  readonly value: number | null;
  readonly format: NumberFormat;
  readonly meaning: string;
}

const indexes = [
  { key: "cappedIndex", ...phrase({ label: "Capped index", meaning: "no star hides a failure", unknown: "nothing is measured yet" }) },
  { key: "coverage", ...phrase({ label: "Coverage", meaning: "measured of all that are due", unknown: "nothing is due yet" }) },
  { key: "pessimisticIndex", ...phrase({ label: "Pessimistic index", meaning: "the unmeasured counted as 0", unknown: "nothing is due yet" }) },
] as const satisfies readonly { readonly key: keyof BoardIndex; readonly label: string; readonly meaning: string; readonly unknown: string }[];

/** The two weightings that stand side by side (method §12). */
export const weightings = [
  { key: "byPlan", ...phrase({ title: "Each plan once", says: "by its Plan weight" }) },
  { key: "byBenefit", ...phrase({ title: "Each benefit once", says: "by its weight" }) },
] as const;

export function portfolioFigures(figures: BoardFigures, weighting: (typeof weightings)[number]["key"]): readonly PortfolioFigure[] {
  return indexes.map(({ key, label, meaning, unknown }) => {
    const value = figures[weighting][key];
    const then = figures.before?.[weighting][key];
    const was = then === undefined || then === null ? "" : `; ${say`${percentText(then)} on ${figures.since ?? ""}`}`;
    return { label: told(label), value, format: "0%", meaning: value === null ? told(unknown) : `${told(meaning)}${was}` };
  });
}
