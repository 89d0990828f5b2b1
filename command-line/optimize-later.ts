import { setFlagsFromString } from "node:v8";

/**
 * Has the engine optimize what runs often several times as late as it would by itself. A command is short: what is optimized early in it is optimized
 * again when it has seen more, and that was a third of the computing of a review and a fifth of that of checking a plan of 10,000 benefits. Half as late
 * as this, opening a reviewed plan took a quarter more; twice as late, checking the large one takes longer again.
 */
export const optimizeLater = (): void => setFlagsFromString("--interrupt-budget=600000");
