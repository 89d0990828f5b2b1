import type { Valuation } from "./valuation";

/** From gross to net, each factor once (method §5): gross less the four reductions is net. Reductions are amounts taken off. */
export interface Waterfall {
  readonly gross: number;
  /** What would have come anyway. */
  readonly deadweight: number;
  /** What others bring about; below 0 where Attribution is above 100%. */
  readonly attribution: number;
  readonly optimismBias: number;
  readonly confidence: number;
  readonly net: number;
}

export const emptyWaterfall = () => ({ gross: 0, deadweight: 0, attribution: 0, optimismBias: 0, confidence: 0, net: 0 });

/**
 * The waterfall of planned money.
 *
 * @example waterfall(1000, { deadweight: 0.2, attribution: 0.5, optimismBias: 0.1, confidence: 0.75 }) // { deadweight: 200, attribution: 400, optimismBias: 40, confidence: 90, net: 270 }
 */
export function waterfall(gross: number, { deadweight = 0, attribution = 1, optimismBias = 0, confidence = 1 }: Omit<Valuation, "unitValue">): Waterfall {
  const anyway = gross * deadweight;
  const caused = gross - anyway;
  const attributed = caused * attribution;
  const sober = attributed * (1 - optimismBias);
  const net = sober * confidence;
  return { gross, deadweight: anyway, attribution: caused - attributed, optimismBias: attributed - sober, confidence: sober - net, net };
}

/** Adds a waterfall to a sum of them, side by side. */
export function addWaterfall(sum: { -readonly [Step in keyof Waterfall]: number }, more: Waterfall): void {
  sum.gross += more.gross;
  sum.deadweight += more.deadweight;
  sum.attribution += more.attribution;
  sum.optimismBias += more.optimismBias;
  sum.confidence += more.confidence;
  sum.net += more.net;
}
