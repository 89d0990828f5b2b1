import { editDistance, tidy } from "./text";

/**
 * Those of some words that may have been meant by another, the nearest first: a few letters off, or part of it as a first name is of a name. At most three.
 *
 * @example nearestWords("Priya", ["Priya Shah", "Priia", "Board"]) // ["Priia", "Priya Shah"]
 */
export function nearestWords(word: string, words: Iterable<string>): readonly string[] {
  const wanted = tidy(word).toLowerCase();
  if (wanted === "") return [];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of new Set(words)) {
    const there = tidy(candidate).toLowerCase();
    const distance = editDistance(wanted, there);
    if (distance <= most) near.push({ candidate, distance });
    else if (wanted.length > 2 && (there.includes(wanted) || partIsNear(wanted, there, most))) near.push({ candidate, distance: most + distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

const partIsNear = (wanted: string, there: string, most: number): boolean =>
  there.split(" ").some((part) => part.length > 2 && editDistance(wanted, part) <= most);
