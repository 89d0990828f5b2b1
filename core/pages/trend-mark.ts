import type { PlanFigure } from "../assessment/board-pack";
import { isKnown } from "../domain/figure";
import type { NumberFormat } from "../port/workbook";
import type { Since } from "../record/moved-since";
import type { ThenNow } from "../record/moves";
import { percentText } from "../wording/figures";
import { wayOf, waySigns } from "../wording/way";
import { say } from "../words/say";

/** A format of a share with the sign of the way that it went since the review before. */
export function markedFormat(format: NumberFormat, { then, now }: ThenNow<number | null>): NumberFormat {
  const way = wayOf(then, now);
  return way === undefined ? format : `${format}" ${waySigns[way]}"`;
}

/** The figures of the plan with the sign, and what each was in its label. */
export const withTrend = (figures: readonly PlanFigure[], since: Since | undefined): readonly PlanFigure[] =>
  figures.map((figure) => {
    const then = since?.plan[figure.key].then ?? null;
    if (then === null || !isKnown(figure.value)) return figure;
    return { ...figure, label: say`${figure.label}, was ${percentText(then)}`, format: markedFormat(figure.format, { then, now: figure.value }) };
  });
