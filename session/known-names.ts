/** What the sheets of a review are called in any language, fetched where one is looked for by its name. */
export { namesOf } from "#core";
