import type { PlanFigure } from "../assessment/board-pack";
import { isKnown } from "../domain/figure";
import type { NumberFormat } from "../port/workbook";
import type { Since, ThenNow } from "../record/moved-since";
import { percentText } from "../wording/figures";

/** The sign that stands behind a share that was another at the review before: its form says which way, without a colour. */
const marks = { up: "▲", down: "▼", same: "=" } as const;

/** A format of a share with its sign; without one where it is not known then or now. Shares that show the same digits are the same. */
export function markedFormat(format: NumberFormat, { then, now }: ThenNow<number | null>): NumberFormat {
  if (then === null || now === null) return format;
  const mark = percentText(then) === percentText(now) ? "same" : now > then ? "up" : "down";
  return `${format}" ${marks[mark]}"`;
}

/** The figures of the plan with the sign, and what each was in its label. */
export const withTrend = (figures: readonly PlanFigure[], since: Since | undefined): readonly PlanFigure[] =>
  figures.map((figure) => {
    const then = since?.plan[figure.key].then ?? null;
    if (then === null || !isKnown(figure.value)) return figure;
    return { ...figure, label: `${figure.label}, was ${percentText(then)}`, format: markedFormat(figure.format, { then, now: figure.value }) };
  });
