/* What xlsx-file asks of Node for large parts and for many small ones: a browser has no threads that another one may wait for, so that each part is inflated and read as a whole. */

export const hasThreads = (): boolean => false;
const nothing = (): undefined => undefined;
export const partsInThreads = () => ({ begin: nothing, readAll: nothing, wholeOf: nothing });
export const inflatedSmall = nothing;
export const largeSheet = (): undefined => undefined;
export const lastRowRead = (): undefined => undefined;
export const scanByPieces = (): boolean => false;
