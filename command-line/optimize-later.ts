import { setFlagsFromString } from "node:v8";

/** The engine of Node 20. Later ones know no such flag, and would say so on every run. */
const known = /^11\.3\./;

/**
 * Has the engine optimize what runs often several times as late as it would by itself, where it can be told so. A command is short: what is optimized
 * early in it is optimized again when it has seen more, and that was a third of the computing of a review and a fifth of that of checking a plan of
 * 10,000 benefits. Half as late as this, opening a reviewed plan took a quarter more; twice as late, checking the large one takes longer again.
 */
export const optimizeLater = (engine = process.versions.v8): void => {
  if (known.test(engine)) setFlagsFromString("--interrupt-budget=600000");
};
