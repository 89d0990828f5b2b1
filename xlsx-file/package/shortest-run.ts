/** Bytes of texts side by side from which on they are packed by themselves: shorter ones would pack worse. */
export const shortestRun = 2 ** 18;
