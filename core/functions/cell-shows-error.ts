import { InvalidInput } from "../domain/invalid-input";

/** A cell that a formula reads shows an error; beside other rows the formula shows the same one. */
export class CellShowsError extends InvalidInput {
  /** As the cell shows it, for instance "#REF!". */
  readonly shows: string;

  constructor(place: string, shows: string) {
    super("value", `${place}: the cell shows ${shows}`);
    this.shows = shows;
  }
}

/** An argument's name as words: "statusDate" is "Status date". */
export function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
