/** The words about what moved since the review before, which come with what is drawn with them. */
export const sinceText = {
  title: "Since last review",
  first: "Nothing to compare with yet: what moved stands here from the next status date on.",
  status: (count: number) => (count === 0 ? "No benefit changed status" : count === 1 ? "1 benefit changed status" : `${count} benefits changed status`),
  day: (day: string) => `since ${day}`,
  causes: "By what they changed",
  others: "What else moved",
  replanned: "with another plan",
  isNew: "new",
  gone: "gone",
  rebaselined: "frozen anew",
  index: "Realization index",
  trends: { up: "up", down: "down", same: "unchanged" },
  unknown: "not known",
  corrections: (count: number) =>
    count === 1
      ? "1 reading or baseline is another than a review had told. Give the reason in Corrections."
      : `${count} readings or baselines are others than a review had told. Give the reasons in Corrections.`,
  list: (count: number) => (count === 1 ? "Show it" : `Show all ${count}`),
  isNow: "is now",
  goTo: "Go to its row",
  seal: "Record sealed",
  sealHint: (reviews: number) => `${reviews === 1 ? "1 review" : `${reviews} reviews`} on record. The same code stands on the board pack.`,
} as const;
