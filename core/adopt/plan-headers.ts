import { benefits } from "../tables/benefits";

/** The headers of the plan's columns. */
export const plan = Object.fromEntries(Object.entries(benefits.columns).map(([name, { header }]) => [name, header])) as {
  readonly [K in keyof typeof benefits.columns]: string;
};
