import { propose } from "../core/adopt/propose";
import { headingKey } from "../core/register/grid";
import { looksOf, type LabelledRegister, type Taken } from "./registers";

/** Something that takes a register's headings for fields, and how many questions it asks. */
export interface Matcher {
  readonly name: string;
  takes(register: LabelledRegister): { readonly taken: readonly Taken[]; readonly questions: number };
}

/** The product: by words and by cells, with its questions. */
export const product: Matcher = {
  name: "the proposal, by words and cells",
  takes: (register) => {
    const { headings, questions } = propose(looksOf(register));
    const seen = new Map<string, number>();
    // A proposal counts equal headings over all its sheets.
    const onSheet = headings.map(({ sheet, heading, field }) => {
      const key = `${sheet}|${headingKey(heading)}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
      return { sheet, heading, field, occurrence: seen.get(key) ?? 1 };
    });
    return { taken: onSheet.flatMap(({ field, ...line }) => (field === undefined ? [] : [{ ...line, field }])), questions: questions.length };
  },
};
