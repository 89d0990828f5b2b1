/* What xlsx-file asks of runs of long texts: a browser knows no end of a packed segment behind which another can stand, so that each part is packed and read as a whole. */

const nothing = (): undefined => undefined;

export const openEnd = nothing;
export const stretchesOf = nothing;
export const sheetOfRuns = nothing;
export const withRuns = nothing;

/** Nobody asks for these where there are no runs. */
const never = (): never => {
  throw new Error("A browser packs no runs.");
};
export const plainOf = never;
export const plainStretch = never;
export const sumOf = never;
export const toldStretches = never;
