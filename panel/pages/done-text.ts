/** The words of the page that marks a review done, which come with it. */
export const doneText = {
  title: "Mark a review done",
  intro:
    "Fills Done on and Outcome of the review in the Reviews table, with who held it and the seal of the record that lay before them. Only blank cells are filled.",
  none: "No review of the Reviews table is open.",
  review: "Review",
  by: "Held by",
  byHint: "For instance Investment board",
  outcome: "Outcome (may be blank)",
  day: "Done on",
  go: "Mark it done",
} as const;
