import { say, textsOf, plural } from "../session/wording";
/** The words about what moved since the review before, which come with what is drawn with them. */
export const sinceText = textsOf(
  () =>
    ({
      title: say`Since last review`,
      first: say`Nothing to compare with yet: what moved stands here from the next status date on.`,
      status: (count: number) => (count === 0 ? say`No benefit changed status` : say`${plural(count, "# benefit", "# benefits")} changed status`),
      day: (day: string) => say`since ${day}`,
      causes: say`By what they changed`,
      others: say`What else moved`,
      replanned: say`with another plan`,
      isNew: say`new`,
      gone: say`gone`,
      rebaselined: say`frozen anew`,
      index: say`Realization index`,
      trends: { up: say`up`, down: say`down`, same: say`unchanged` },
      unknown: say`not known`,
      corrections: (count: number) =>
        say`${plural(count, "# reading or baseline is another than a review had told. Give the reason in Corrections.", "# readings or baselines are others than a review had told. Give the reasons in Corrections.")}`,
      list: (count: number) => (count === 1 ? say`Show it` : say`Show all ${count}`),
      isNow: say`is now`,
      goTo: say`Go to its row`,
      seal: say`Record sealed`,
      sealHint: (reviews: number) => say`${plural(reviews, "# review", "# reviews")} on record. The same code stands on the board pack.`,
    }) as const,
);
