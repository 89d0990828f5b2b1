import type { BaselineEntry, BenefitEntry, IsoDate } from "./entries";

type FrozenCells = Pick<BenefitEntry, "baseline" | "target" | "start" | "due" | "end" | "profile" | "unitValue">;

/** What is frozen, when, by whom and why. */
export interface Freeze {
  readonly name: string;
  readonly takenOn: IsoDate;
  readonly approvedBy: string;
  readonly reason: string;
  /** What stood in the plan then, for the benefits whose plan has changed since. */
  readonly then?: Readonly<Record<string, FrozenCells>>;
  /** The benefits that were frozen; left out, all. */
  readonly only?: readonly string[];
}

/** Baseline rows of an approved plan. Rows without a Kind are parents, which have no figures of their own to freeze. */
export function frozen(benefits: readonly BenefitEntry[], freeze: Freeze): readonly BaselineEntry[] {
  const { name, takenOn, approvedBy, reason, then = {}, only } = freeze;
  return benefits
    .filter(({ id, kind }) => id !== undefined && kind !== undefined && (only === undefined || only.includes(id)))
    .map((benefit) => {
      const { id, baseline, target, start, due, end, profile, unitValue } = { ...benefit, ...then[benefit.id ?? ""] };
      const plan = { baselineValue: baseline, target, start, due, end, profile, unitValue };
      const known = Object.fromEntries(Object.entries(plan).filter(([, cell]) => cell !== undefined));
      return { name, takenOn, benefitId: id, ...known, approvedBy, reason } as BaselineEntry;
    });
}
