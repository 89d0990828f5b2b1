import { isoDate, type Day } from "../domain/day";
import type { Finding, Severity } from "../port/workbook";
import { allOf } from "../wording/counts";
import { recordSheet } from "../reading/record-list";
import type { Change, ChangeRule } from "./change-lines";
import type { RecordedReview } from "./recorded-review";
import type { RecordBreak } from "./seal";
import { say, phrase, told } from "../words/say";

/** A finding that only the record can tell; what the checks page says of it. */
interface RecordRule {
  readonly rule: string;
  readonly severity: Severity;
  readonly help: string;
  readonly mend: string;
}

const giveReason = phrase('Put it back, or give the reason once in the table "Corrections" (Benefit ID, Month or baseline, Reason, By, On)');

export const changeFindings: { readonly [Rule in ChangeRule]: RecordRule } = {
  "reading-changed-after-review": {
    rule: "reading-changed-after-review",
    severity: "Needs attention",
    help: "A reading is another than a review has told. The finding stands until somebody gives the reason.",
    mend: giveReason,
  },
  "reading-removed": {
    rule: "reading-removed",
    severity: "Needs attention",
    help: "A reading that a review has told is no longer there. The finding stands until somebody gives the reason.",
    mend: giveReason,
  },
  "reading-entered-late": {
    rule: "reading-entered-late",
    severity: "Needs attention",
    help: "A reading was entered for a month that a review had told without it. Later than by one Frequency it stands until somebody gives the reason; else it is Advice, told once.",
    mend: giveReason,
  },
  "validated-reading-changed": {
    rule: "validated-reading-changed",
    severity: "Needs attention",
    help: "A reading that somebody had validated is another than a review has told, is gone, or is validated no more.",
    mend: phrase('Have it validated anew. Put it back, or give the reason once in the table "Corrections" (Benefit ID, Month or baseline, Reason, By, On)'),
  },
  "baseline-edited": {
    rule: "baseline-edited",
    severity: "Needs attention",
    help: "A row of Baselines is another than a review has told, is gone, or was added with a day before the last review. Rows are added, never edited. One that was added within one Frequency is Advice, told once.",
    mend: giveReason,
  },
};

export const recordRules = {
  broken: {
    rule: "record-broken",
    severity: "Needs attention",
    help: "The record of the reviews does not agree with its seals: it was edited, or part of it was taken away.",
    mend: phrase("Take the sheet from a copy of the workbook that agrees, if there is one. What was told since can be relied on; what stands before cannot"),
  },
  later: {
    rule: "record-goes-on",
    severity: "Advice",
    help: "The record holds a review of a later day, so this one is not kept: the record is only added to at its end.",
    mend: phrase('Nothing need be done. If the later day was a mistake, delete its row on the hidden sheet "Review record" and review again'),
  },
  another: {
    rule: "record-of-another-plan",
    severity: "Needs attention",
    help: "The record in the workbook is that of another plan, so nothing is compared with it and this review is not kept.",
    mend: phrase('Delete the hidden sheet "Review record" if it came with a copied file, and review again: a new record begins'),
  },
  gone: {
    rule: "record-gone",
    severity: "Needs attention",
    help: "An earlier review kept a record in this workbook, and it is gone, or its last reviews are.",
    mend: phrase("Take the sheet from a copy of the workbook that has it, if there is one; else the record goes on from here"),
  },
} as const satisfies Readonly<Record<string, RecordRule>>;

/** Of two rows of one review the one is right, and neither was edited. */
const pastedIn: RecordRule = {
  ...recordRules.broken,
  mend: phrase('Show the hidden sheet "Review record" and delete the row that came from another copy'),
};

/** What is told of a change. */
export function changeFinding(change: Change): Finding {
  const { rule, severity, id, then, now, validatedBy } = change;
  const { mend } = changeFindings[rule];
  const table = rule === "baseline-edited" ? "Baselines" : "Measurements";
  const what = say`${sentences[rule](change)}: then ${stateText(then)}, now ${stateText(now)}`;
  return {
    rule,
    severity,
    table,
    row: null,
    column: null,
    subject: id,
    what: validatedBy === "" ? what : say`${what}; ${validatedBy} had validated it`,
    mend:
      severity !== "Advice"
        ? told(mend)
        : rule === "baseline-edited"
          ? say`Nothing need be done; freeze the plan before the review of its day`
          : say`Nothing need be done; enter readings before the review of their month`,
  };
}

/** What the record calls none is told so; what else it keeps of a reading or a row is told as it is kept. */
const stateText = (kept: string): string => (kept === "none" ? say`none` : kept);

const sentences: { readonly [Rule in ChangeRule]: (change: Change) => string } = {
  "reading-changed-after-review": ({ id, of }) => say`The reading of ${id} for ${of} was changed after a review had told it`,
  "reading-removed": ({ id, of }) => say`A reading of ${id} for ${of} was removed after a review had told it`,
  "reading-entered-late": ({ id, of }) => say`A reading of ${id} for ${of} was entered after the review of that month`,
  "validated-reading-changed": ({ id, of }) => say`The validated reading of ${id} for ${of} was changed after a review had told it`,
  "baseline-edited": ({ id, of, then, now }) =>
    now === "none"
      ? say`The row of ${id} in the baseline "${of}" was removed after a review had told it`
      : then === "none"
        ? say`The row of ${id} in the baseline "${of}" was added with a day before the last review`
        : say`The row of ${id} in the baseline "${of}" was edited after a review had told it`,
};

const ofRecord = ({ rule, severity, mend }: RecordRule, what: string): Finding => ({
  rule,
  severity,
  table: recordSheet,
  row: null,
  column: null,
  subject: null,
  what,
  mend: told(mend),
});

export const brokenFinding = (breaks: readonly RecordBreak[], unreadableRows: number): readonly Finding[] => [
  ...breaks.map((broken) => ofRecord(broken.what === "twice" ? pastedIn : recordRules.broken, breakText(broken))),
  ...(unreadableRows === 0 ? [] : [ofRecord(recordRules.broken, say`Rows of the record have no status date any more, so they cannot be read`)]),
];

/** What is said of a break, here and by `verify`. */
export const breakText = ({ statusDate, what, sheetRows, goingOn }: RecordBreak): string =>
  what === "lines"
    ? say`What the record tells of the review of ${isoDate(statusDate)} was edited by hand`
    : what === "twice"
      ? goingOn === undefined
        ? say`The rows ${allOf(sheetRows.map(String))} of the record tell of one review, that of ${isoDate(statusDate)}: one of them was pasted in`
        : say`The rows ${allOf(sheetRows.map(String))} of the record tell of one review, that of ${isoDate(statusDate)}: the record goes on with row ${String(goingOn)}, so ${allOf(sheetRows.filter((row) => row !== goingOn).map(String))} was pasted in`
      : say`The record breaks at the review of ${isoDate(statusDate)}: its figures were edited, or a review before it was taken away or added`;

export const laterFinding = (last: Day): Finding =>
  ofRecord(recordRules.later, say`The record holds a review of ${isoDate(last)}, which is later than this one, so this one is not kept`);

export function anotherFinding(reviews: readonly RecordedReview[]): Finding {
  const name = reviews[reviews.length - 1]?.plan ?? "";
  return ofRecord(
    recordRules.another,
    name === "" ? say`The record in this workbook names none of the benefits of this plan` : say`The record in this workbook is that of the plan "${name}"`,
  );
}

export const goneFinding = (last: string): Finding =>
  ofRecord(recordRules.gone, say`The record went up to the review of ${last}, and that is no longer in the workbook`);
