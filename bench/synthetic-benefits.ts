/** A benefit of the synthetic plan, with what its measurements are made from. */
export interface SyntheticBenefit {
  readonly id: string;
  readonly nature: "Benefit" | "Dis-benefit";
  readonly kind: "Flow" | "Level" | "Milestone" | "Scale";
  readonly direction: "Increase" | "Decrease" | "Maintain";
  readonly profile: "Linear" | "S-curve" | "Front-loaded" | "Back-loaded" | "Step";
  readonly unit: "£" | "hours" | "days" | "points";
  readonly baseline: number | null;
  readonly target: number;
  readonly start: number;
  readonly due: number;
  readonly end: number | null;
  readonly owner: string | null;
  readonly source: string | null;
  /** Nobody has confirmed the money of the last half year. */
  readonly isUnconfirmed: boolean;
  /** The measurement of a month, the first being 0. */
  reading(month: number, months: number, random: () => number): number;
}

/** How many days a plan spans at the least, and what is added at random: many are due before the status date. */
const shortestSpan = 700;
const spread = 1500;

/**
 * One benefit per number; the mix depends on the number and the figures on the random numbers. A few have measurements
 * that do not count: before Start, after End, or after Due where there is a baseline.
 */
export function makeBenefits(count: number, statusDate: number, random: () => number): readonly SyntheticBenefit[] {
  return Array.from({ length: count }, (_, index) => makeBenefit(index, statusDate, random));
}

function makeBenefit(index: number, statusDate: number, random: () => number): SyntheticBenefit {
  const kind = kindOf(index);
  const direction = kind === "Level" && index % 17 === 0 ? "Maintain" : index % 4 === 1 ? "Decrease" : "Increase";
  const isFuture = kind === "Level" && index % 31 === 0;
  const isLate = index % 45 === 3;
  const start = isFuture ? statusDate + 30 : statusDate - (isLate ? 1000 : 1400) + Math.floor(random() * 300);
  const figures = figuresOf(kind, direction, Math.round(100 + random() * 900));
  const span = start + shortestSpan + Math.floor(random() * spread);
  const due = kind === "Flow" && figures.baseline !== null && index % 60 !== 1 ? Math.max(span, statusDate) : span;
  const success = 0.6 + random() * 0.6;
  return {
    id: `B-${String(index + 1).padStart(5, "0")}`,
    nature: index % 20 === 7 ? "Dis-benefit" : "Benefit",
    kind,
    direction,
    profile: (["Linear", "S-curve", "Front-loaded", "Back-loaded", "Step"] as const)[index % 5] as SyntheticBenefit["profile"],
    unit: kind === "Flow" ? (index % 2 === 0 ? "£" : "hours") : kind === "Level" ? "days" : "points",
    ...figures,
    start,
    due,
    end: index % 40 === 0 ? due + 60 : null,
    owner: index % 100 === 99 ? null : `Owner ${(index % 200) + 1}`,
    source: index % 50 === 49 ? null : `Report of site ${index + 1}`,
    isUnconfirmed: index % 64 === 0,
    reading: (month, months, chance) => readingOf(kind, figures, success, month, months, chance),
  };
}

/** Of 20 benefits 12 are flows, 6 levels, 1 a milestone and 1 a score. */
function kindOf(index: number): SyntheticBenefit["kind"] {
  const place = index % 20;
  if (place === 18) return "Milestone";
  if (place === 19) return "Scale";
  return place % 3 === 2 ? "Level" : "Flow";
}

interface Figures {
  readonly baseline: number | null;
  readonly target: number;
}

function figuresOf(kind: SyntheticBenefit["kind"], direction: SyntheticBenefit["direction"], size: number): Figures {
  if (kind === "Milestone") return { baseline: null, target: 1 };
  if (kind === "Scale") return direction === "Decrease" ? { baseline: 4, target: 2 } : { baseline: 2, target: 4 };
  if (direction === "Maintain") return { baseline: size, target: size };
  if (direction === "Decrease") return { baseline: size, target: Math.round(size * 0.7) };
  return { baseline: kind === "Flow" ? null : size, target: Math.round(kind === "Flow" ? size * 10 : size * 1.4) };
}

/** Some noise around a path towards a share of the target that differs from benefit to benefit. */
function readingOf(
  kind: SyntheticBenefit["kind"],
  { baseline, target }: Figures,
  success: number,
  month: number,
  months: number,
  random: () => number,
): number {
  const noise = random();
  const path = Math.min(1, ((month + 1) / months) * 1.1) * success;
  if (kind === "Milestone") return path > 0.8 ? 1 : 0;
  if (kind === "Scale") return Math.max(1, Math.min(5, Math.round((baseline ?? 0) + (target - (baseline ?? 0)) * path + noise - 0.5)));
  if (kind === "Flow") return rounded((target / months) * (1 + (success - 0.9) / 2) * (0.8 + noise * 0.4));
  const from = baseline ?? 0;
  return rounded(from + (target - from) * path + (noise - 0.5) * 0.04 * from);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
