/** What the sheets of a review are called in any language, and which are its own, fetched where one is looked for by its name. */
export { isMarked, namesOf } from "#core";
