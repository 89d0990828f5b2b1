/**
 * The point between `from` and `to` at which a continuous function is zero, given that it has opposite signs there.
 * It takes the secant's or the inverse parabola's step while these close in quickly and halves the bracket when they
 * do not, so it always arrives, and to the last digits.
 *
 * @example rootBetween((x) => x * x - 2, 0, 2) // 1.4142135623730951
 *
 * Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4, procedure "zero".
 */
export function rootBetween(valueAt: (x: number) => number, from: number, to: number): number {
  // `best` is the closest point so far, `before` the one tried before it, and the root lies between `best` and
  // `across`.
  let before = from;
  let beforeValue = valueAt(from);
  let best = to;
  let bestValue = valueAt(to);
  let across = before;
  let acrossValue = beforeValue;
  let step = best - before;
  let lastStep = step;
  for (;;) {
    if (bestValue > 0 === acrossValue > 0) {
      across = before;
      acrossValue = beforeValue;
      step = lastStep = best - before;
    }
    if (Math.abs(acrossValue) < Math.abs(bestValue)) {
      before = best;
      best = across;
      across = before;
      beforeValue = bestValue;
      bestValue = acrossValue;
      acrossValue = beforeValue;
    }
    const smallest = Number.EPSILON * Math.abs(best) + 1e-17;
    const half = (across - best) / 2;
    if (Math.abs(half) <= smallest || bestValue === 0) return best;

    const closingIn = Math.abs(lastStep) >= smallest && Math.abs(beforeValue) > Math.abs(bestValue);
    const guess = closingIn ? interpolated() : half;
    // The guess is kept only if it stays well inside the bracket and is under half the step before last.
    const inside = guess / half > 0 && Math.abs(guess) < 1.5 * Math.abs(half) - smallest / 2;
    if (closingIn && inside && Math.abs(guess) < Math.abs(lastStep) / 2) {
      lastStep = step;
      step = guess;
    } else {
      step = lastStep = half;
    }
    before = best;
    beforeValue = bestValue;
    best += Math.abs(step) > smallest ? step : Math.sign(half) * smallest;
    bestValue = valueAt(best);
  }

  /** The step to the zero of the line through the last two points, or of the inverse parabola through all three. */
  function interpolated(): number {
    const s = bestValue / beforeValue;
    if (before === across) return ((across - best) * s) / (s - 1);
    const q = beforeValue / acrossValue;
    const r = bestValue / acrossValue;
    return (s * ((across - best) * q * (q - r) - (best - before) * (r - 1))) / -((q - 1) * (r - 1) * (s - 1));
  }
}
