/** Letters and digits that nobody takes for one another. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/** 31⁶ are 888 million: of ten thousand plans of one name two are given the same once in eighteen times, of a thousand once in 1,800. */
const lettersByChance = 6;

/**
 * A Plan ID to keep: what the file is called, so that a person knows it, and letters by chance, so that no two plans called "plan" are
 * taken for one.
 *
 * @param chance a number from 0 up to 1, another one each time
 */
export function proposedPlanId(name: string, chance: () => number): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 24)
    .replace(/^-+|-+$/g, "")
    .toUpperCase();
  const drawn = Array.from({ length: lettersByChance }, () => letters.charAt(Math.floor(chance() * letters.length)));
  return `${plain === "" ? "PLAN" : plain}-${drawn.join("")}`;
}
