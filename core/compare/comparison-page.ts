import { byTable, kindWords, placeWords, rowWords } from "./comparison-words";
import type { Comparison } from "./compare-plans";
import type { PlanDifference } from "./plan-difference";
import { say, told } from "../words/say";
import { plural } from "../wording/plural";

/** How two copies of a plan differ, as a reader sees it: words and tables, whatever draws them. */
export interface ComparisonPage {
  readonly title: string;
  readonly lead: string;
  /** What counts as a difference. */
  readonly quiet: string;
  readonly sections: readonly ComparisonSection[];
}

/** Either a table or words where there is nothing to list. */
export interface ComparisonSection {
  readonly title: string;
  readonly words?: string;
  readonly table?: ComparisonTable;
}

export interface ComparisonTable {
  readonly caption: string;
  readonly headers: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ComparisonCell[])[];
}

export interface ComparisonCell {
  readonly text: string;
  /** A status, which may have the look of one. */
  readonly isStatus?: true;
}

/** `then` and `now` are what the copies are called. */
export function comparisonPage({ differences, judged, statusDate }: Comparison, then: string, now: string): ComparisonPage {
  return {
    title: say`${now} against ${then}`,
    lead: differences.length === 0 ? say`Both copies say the same.` : say`${plural(differences.length, "# difference", "# differences")}.`,
    quiet: say`Rows are known by what they say, not by where they stand: how they are sorted, typed and formatted makes no difference.`,
    sections: [
      ...[...byTable(differences)].map(([title, differencesOfTable]) => ({ title: told(title), table: differenceTable(title, differencesOfTable, then, now) })),
      { title: say`What the review makes of it`, ...judgedSection(judged, statusDate) },
    ],
  };
}

function differenceTable(table: string, differences: readonly PlanDifference[], then: string, now: string): ComparisonTable {
  const count = (kind: PlanDifference["kind"]): number => differences.filter((difference) => difference.kind === kind).length;
  return {
    caption: say`${told(table)}: ${count("changed")} changed, ${count("added")} new, ${count("removed")} gone.`,
    headers: [say`Row`, say`Column`, say`Then (${then})`, say`Now (${now})`, say`Place`],
    rows: differences.map((difference) =>
      [
        difference.key,
        told(difference.column ?? kindWords[difference.kind]),
        difference.kind === "changed" ? difference.shown.then : difference.kind === "removed" ? rowWords(difference) : "–",
        difference.kind === "changed" ? difference.shown.now : difference.kind === "added" ? rowWords(difference) : "–",
        placeWords(difference),
      ].map((text) => ({ text })),
    ),
  };
}

function judgedSection(judged: Comparison["judged"], statusDate: string | null): Omit<ComparisonSection, "title"> {
  if (judged === null) return { words: say`Neither copy names a status date, so nothing is judged.` };
  if (judged.length === 0) return { words: say`On ${statusDate ?? ""} every benefit that both copies have is judged alike.` };
  const cellOf = (figure: string, text: string): ComparisonCell => ({
    text,
    ...(figure === "Status" ? { isStatus: true } : {}),
  });
  return {
    table: {
      caption: say`Both copies reviewed on ${statusDate ?? ""}.`,
      headers: [told("Benefit"), say`Figure`, say`Then`, say`Now`],
      rows: judged.map(({ name, figure, shown }) => [
        { text: `${shown.benefit} ${name}` },
        { text: told(figure) },
        cellOf(figure, shown.then),
        cellOf(figure, shown.now),
      ]),
    },
  };
}
