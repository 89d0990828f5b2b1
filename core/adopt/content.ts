import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { cellText } from "../wording/cell-text";
import { lookAtText } from "./text-look";
import type { Content } from "./vocabulary";

/** What the cells of a column look like, as shares of those that hold anything. */
export interface ColumnContent {
  readonly filled: number;
  readonly figures: number;
  readonly dates: number;
  readonly years: number;
  readonly shares: number;
  readonly texts: number;
  /** Different values among the filled ones. */
  readonly distinct: number;
  /** Of the texts: their length in characters and words, on average. */
  readonly length: number;
  readonly words: number;
  readonly statusWords: number;
  /** Red, amber, green and their like: what only a judgement says. */
  readonly colourWords: number;
  readonly unitWords: number;
  /** The first three that hold anything, as they are shown. */
  readonly samples: readonly string[];
  readonly values: readonly Cell[];
}

/** Looks once over a column's cells. */
export function contentOf(cells: readonly Cell[], look = lookAtText): ColumnContent {
  const counts = { figures: 0, dates: 0, years: 0, shares: 0, texts: 0, length: 0, words: 0, statusWords: 0, colourWords: 0, unitWords: 0 };
  const filled: Cell[] = [];
  const [texts, numbers] = [new Set<string>(), new Set<number>()];
  for (const cell of cells) {
    if (cell === null || typeof cell === "object") continue;
    if (typeof cell === "number") {
      filled.push(cell);
      numbers.add(cell);
      counts.figures++;
      if (Number.isInteger(cell) && cell > 32874 && cell < 73415) counts.dates++;
      if (Number.isInteger(cell) && cell >= 1990 && cell <= 2100) counts.years++;
      if (cell >= 0 && cell <= 1) counts.shares++;
      continue;
    }
    const { lower, kind, length, words, isColour, isStatus, isUnit } = look(cellText(cell));
    if (kind === "none") continue;
    filled.push(cell);
    texts.add(lower);
    if (kind === "date") counts.dates++;
    else if (kind === "year") counts.years++;
    else if (kind === "text") {
      counts.texts++;
      counts.length += length;
      counts.words += words;
    } else {
      counts.figures++;
      if (kind === "share") counts.shares++;
    }
    if (isColour) counts.colourWords++;
    if (isStatus) counts.statusWords++;
    if (isUnit) counts.unitWords++;
  }
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  return {
    filled: filled.length,
    figures: share(counts.figures),
    dates: share(counts.dates),
    years: share(counts.years),
    shares: share(counts.shares),
    texts: share(counts.texts),
    distinct: texts.size + numbers.size,
    length: counts.texts === 0 ? 0 : counts.length / counts.texts,
    words: counts.texts === 0 ? 0 : counts.words / counts.texts,
    statusWords: share(counts.statusWords),
    colourWords: share(counts.colourWords),
    unitWords: share(counts.unitWords),
    samples: filled.slice(0, 3).map((cell) => tidy(cellText(cell))),
    values: filled,
  };
}

/** How well the cells fit what a field's cells look like: 1 fits, 0 rules it out. An empty column neither fits nor rules out. */
export function contentFit(content: Content, look: ColumnContent): number {
  if (look.filled === 0) return 0.75;
  return Math.max(0, Math.min(1, fits[content](look)));
}

const isMostly = (share: number): number => (share >= 0.6 ? 1 : share >= 0.3 ? 0.6 : 0.08);
const variety = ({ distinct, filled }: ColumnContent): number => distinct / filled;

const fits: Readonly<Record<Content, (look: ColumnContent) => number>> = {
  id: (look) => (look.length > 24 || look.words > 4 || look.dates > 0.5 ? 0.1 : variety(look) > 0.95 ? 1 : variety(look) > 0.1 ? 0.75 : 0.2),
  title: (look) =>
    look.texts < 0.6 || look.statusWords > 0.5 || look.unitWords > 0.5
      ? 0.08
      : look.length < 4
        ? 0.2
        : variety(look) > 0.6
          ? variety(look) === 1
            ? 1
            : 0.85
          : variety(look) > 0.25
            ? 0.7
            : 0.35,
  figure: (look) => (look.years > 0.8 ? 0.3 : look.dates > 0.8 && look.distinct > 1 ? 0.35 : isMostly(look.figures + look.years * 0.3)),
  date: (look) => (look.dates + look.years >= 0.6 ? 1 : look.dates + look.years >= 0.3 ? 0.7 : 0.06),
  person: (look) => (look.texts < 0.6 || look.statusWords > 0.5 || look.unitWords > 0.5 ? 0.05 : look.words > 7 ? 0.3 : 1),
  choice: (look) => (look.texts < 0.6 ? 0.1 : look.words > 6 || (look.filled > 6 && variety(look) > 0.9) ? 0.45 : 1),
  group: (look) => (look.texts < 0.6 ? 0.1 : look.words > 12 ? 0.45 : look.filled >= 4 && variety(look) > 0.9 ? 0.7 : 1),
  text: (look) => (look.texts < 0.4 ? 0.2 : 1),
  unit: (look) => (look.unitWords >= 0.3 ? 1 : look.texts < 0.6 ? 0.15 : look.length <= 16 ? 0.9 : 0.4),
  share: (look) => (look.figures < 0.5 ? (look.words <= 2 && look.distinct <= 5 ? 0.4 : 0.1) : 1),
  status: (look) => (look.statusWords >= 0.6 ? 1 : look.statusWords >= 0.4 ? 0.7 : 0.3),
  judgement: (look) => (look.statusWords >= 0.4 ? 1 : look.texts < 0.6 ? 0.1 : look.distinct <= 6 && look.length <= 20 ? 0.8 : 0.3),
};
