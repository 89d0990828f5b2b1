import type { Plural } from "../words/say";
import { figureText } from "./figures";

/** Words by a count, "#" in them its figure: say`${plural(3, "# benefit is", "# benefits are")} late` tells "3 benefits are late". */
export const plural = (count: number, one: string, other: string): Plural => ({
  count,
  one,
  other,
  toString: () => (count === 1 ? one : other).replace("#", () => figureText(count)),
});
