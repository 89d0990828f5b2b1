import { InvalidInput } from "../domain/invalid-input";
import { sentence } from "../wording/sentence";

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
export const inWords = (name: string): string => sentence(name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`));
