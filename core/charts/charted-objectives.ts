import { isKnown } from "../domain/figure";
import type { Rollup } from "../assessment/rollups";

/** From this share of its plan on, an objective is on plan. */
export const onPlan = 0.95;

/** As many columns as have room for their names below them, and as many bars as can be told apart. */
const most = { columns: 6, bars: 15 } as const;

/** An objective whose benefits can be compared with their plan. */
export interface ChartedObjective {
  readonly name: string;
  readonly index: number;
  readonly cappedIndex: number;
}

/** The objectives of a chart, and what its title says of all. */
export interface ChartedObjectives {
  /** As the plan has them; where they are too many for columns, those furthest behind first. */
  readonly shown: readonly ChartedObjective[];
  /** They are too many for columns. */
  readonly isCut: boolean;
  readonly knownCount: number;
  /** How many are below their plan. */
  readonly shortCount: number;
}

/** Whether it is below its plan; an index is a sum of fractions, so that 95% may come out a trace below. */
export const isShort = ({ index }: ChartedObjective): boolean => index < onPlan - 1e-9;

/** Chooses which objectives a chart shows; `nameOf` gives the name of the objective at a position. */
export function chartedObjectives(rollups: readonly Rollup[], nameOf: (position: number) => string | undefined): ChartedObjectives {
  const known = rollups.flatMap(({ name, index, cappedIndex }, position): readonly ChartedObjective[] =>
    isKnown(index) && isKnown(cappedIndex) ? [{ name: nameOf(position) ?? name, index, cappedIndex }] : [],
  );
  const isCut = known.length > most.columns;
  return {
    shown: isCut ? [...known].sort((a, b) => a.index - b.index).slice(0, most.bars) : known,
    isCut,
    knownCount: known.length,
    shortCount: known.filter(isShort).length,
  };
}
