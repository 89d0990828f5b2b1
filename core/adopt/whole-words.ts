/**
 * Matches any of the words, parted by "|", as whole words of any alphabet. The pattern's own word boundary knows plain letters
 * alone: it would find no "réalisé" at the end of a heading, and an "été" nowhere.
 */
export const wholeWords = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "u");
