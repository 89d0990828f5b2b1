/** In place of the rules by which the grid's documents part words of sixty languages, one of them at each start: cells part no words. */
export const noPatterns = undefined;
