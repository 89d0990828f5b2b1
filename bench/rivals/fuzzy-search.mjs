import Fuse from "fuse.js";

/** The most used fuzzy search of the registry, with its own settings. */
export function fuzzySearch(names) {
  const fuse = new Fuse(names, { keys: ["name"], includeScore: true });
  return (asked) => fuse.search(asked).map(({ item, score = 1 }) => ({ item, score }));
}
