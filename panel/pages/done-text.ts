import { say, textsOf } from "../../session/wording";
/** The words of the page that marks a review done, which come with it. */
export const doneText = textsOf(
  () =>
    ({
      title: say`Mark a review done`,
      intro: say`Fills Done on and Outcome of the review in the Reviews table, with who held it and the seal of the record that lay before them. Only blank cells are filled.`,
      none: say`No review of the Reviews table is open.`,
      review: say`Review`,
      by: say`Held by`,
      byHint: say`For instance Investment board`,
      outcome: say`Outcome (may be blank)`,
      day: say`Done on`,
      go: say`Mark it done`,
    }) as const,
);
