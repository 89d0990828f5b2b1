import { idKey } from "../parsing/text";
import type { Severity } from "../port/workbook";
import { fieldText, linesOfCells, textField } from "./record-text";
import type { RecordedReview } from "./recorded-review";

/** What somebody changed of what an earlier review had told. */
export interface Change {
  readonly rule: ChangeRule;
  readonly id: string;
  /** A month, "2026-02", or the name of a baseline. */
  readonly of: string;
  readonly then: string;
  readonly now: string;
  /** The same in figures, whatever language and unit they are told in; undefined in a record of before they were kept. */
  readonly figuresThen: string | undefined;
  readonly figuresNow: string | undefined;
  /** Who had validated what was changed; "" where nobody had. */
  readonly validatedBy: string;
  readonly severity: Severity;
  /** Why, in a person's words, and whose; "" as long as nobody said. */
  readonly reason: string;
  readonly reasonBy: string;
}

export const changeRules = ["reading-changed-after-review", "reading-removed", "reading-entered-late", "validated-reading-changed", "baseline-edited"] as const;
export type ChangeRule = (typeof changeRules)[number];

/** A line that only gives the reason of what an earlier review told. */
const explained = "explained";

/** The line of a review that keeps all that there is, not what is new alone: the first one, and the first behind a break. */
export const allKept = "all-kept";

/** Whether a review needs none before it to tell what was read and planned by then. */
export const keepsAll = ({ cells }: RecordedReview): boolean => linesOfCells(cells.Changes).includes(allKept);

/** A line that tells that the record began anew, since what was there before is gone. */
const beganAnew = "record-gone";

/** The line for a record that is gone, which went up to a review. */
export const goneLine = (lastReview: string): string => [beganAnew, "", lastReview].map(textField).join(";");

/** The last reviews of the records that a review found gone. */
export const goneRecords = (review: RecordedReview | undefined): readonly string[] =>
  review === undefined
    ? []
    : linesOfCells(review.cells.Changes).flatMap((line) => {
        const [rule, , last = ""] = line.split(";").map(fieldText);
        return rule === beganAnew ? [last] : [];
      });

/** A change that is open at a review: nobody has said why, and it still is so. */
export interface OpenChange extends Change {
  /** The status date of the review before the one that found it last: nobody can have explained it by then. */
  readonly after: number;
}

export const changeKey = ({ id, of }: Pick<Change, "id" | "of">): string => `${idKey(id)}\n${idKey(of)}`;

/** A change as a line of the record. */
export const changeLine = ({ rule, id, of, then, now, figuresThen, figuresNow, validatedBy, severity, reason, reasonBy }: Change): string =>
  [
    ...[rule, id, of, then, now, validatedBy, severity, reason, reasonBy],
    ...(figuresThen === undefined || figuresNow === undefined ? [] : [figuresThen, figuresNow]),
  ]
    .map(textField)
    .join(";");

/** The line that says why, of a change that an earlier review told. */
export const explainedLine = ({ id, of }: Change, reason: string, reasonBy: string): string =>
  [explained, id, of, "", "", "", "", reason, reasonBy].map(textField).join(";");

/**
 * The changes that the reviews of a record have told and that are open still. Advice is told once. What was changed twice is told as one,
 * from what it was at first to what it is; what is as it was at first is told no more.
 */
export function openChanges(reviews: readonly RecordedReview[]): ReadonlyMap<string, OpenChange> {
  const open = new Map<string, OpenChange>();
  reviews.forEach((review, place) => {
    for (const line of linesOfCells(review.cells.Changes)) {
      const [rule = "", id = "", of = "", then = "", now = "", validatedBy = "", severity = "", reason = "", reasonBy = "", figuresThen, figuresNow] = line
        .split(";")
        .map(fieldText);
      const key = changeKey({ id, of });
      if (rule === explained || reason !== "") open.delete(key);
      else if ((severity === "Needs attention" || severity === "Advice") && isRule(rule)) {
        addChange(open, {
          rule,
          id,
          of,
          then,
          now,
          figuresThen,
          figuresNow,
          validatedBy,
          severity,
          reason,
          reasonBy,
          after: reviews[place - 1]?.statusDate ?? 0,
        });
      }
    }
  });
  return open;
}

/**
 * Adds a change to those that are open, together with an earlier one of the same month or baseline. Advice alone opens none, and of baselines,
 * where several rows may bear one name, it only closes what it puts back. False where nothing came of it.
 */
export function addChange(open: Map<string, OpenChange>, change: OpenChange): boolean {
  const key = changeKey(change);
  const before = open.get(key);
  const isAdvice = change.severity === "Advice";
  if (before !== undefined && isPutBack(before, change)) return open.delete(key);
  if (isAdvice && (before === undefined || change.rule === "baseline-edited")) return false;
  open.set(key, before === undefined ? change : together(before, change));
  return true;
}

/** Two changes, one behind the other: what was removed and entered anew with another figure was changed. */
function together(before: OpenChange, change: OpenChange): OpenChange {
  const rule = before.rule === "reading-removed" && change.rule === "reading-entered-late" ? "reading-changed-after-review" : before.rule;
  return {
    ...change,
    then: before.then,
    figuresThen: before.figuresThen,
    validatedBy: before.validatedBy || change.validatedBy,
    rule,
    severity: before.severity,
  };
}

/** Whether a change leads back to what an earlier one changed. */
const isPutBack = (before: OpenChange, { now, figuresNow }: OpenChange): boolean =>
  before.figuresThen === undefined || figuresNow === undefined ? before.then === now : before.figuresThen === figuresNow;

const isRule = (rule: string): rule is ChangeRule => (changeRules as readonly string[]).includes(rule);
