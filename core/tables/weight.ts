import { figureText } from "../wording/figures";
import { say, told } from "../words/say";
import { notNegative } from "./benefit-words";
import { number, Unreadable, type Column } from "./column";

/** How much a row counts beside the others; one below 0 is no weight. */
export function weight(options: Parameters<typeof number>[1]): Column<number> {
  const column = number("Weight", { ...options, width: 9 });
  return notNegative(
    column,
    (value) =>
      new Unreadable(
        "weight-negative",
        say`${told(column.header)} is ${figureText(value)}, below 0, so it counts as a blank one`,
        say`Enter 0 or more; 0 takes the row out of the index`,
      ),
  );
}
