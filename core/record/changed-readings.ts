import type { Day } from "../domain/day";
import type { Change } from "./change-lines";
import { isSameMonth, type MonthReadings } from "./month-readings";
import { exactField, exactText } from "./record-text";

/** A benefit whose readings up to the last review are held against what that review was told. */
interface Compared {
  readonly id: string;
  /** By month, what the record has and what the log holds now, of readings up to the same day. */
  readonly then: ReadonlyMap<string, MonthReadings>;
  readonly now: readonly MonthReadings[];
  /** The status date of the last review: by then the readings were closed. */
  readonly closedOn: Day;
  /** For how many days one reading is current. */
  readonly interval: number;
  /** A figure of its KPI as its cell shows it now, and as it did at the last review, whose plan may have counted in another unit. */
  readonly writeNow: Write;
  readonly writeThen: Write;
}

type Write = (value: number) => string;

/** A change for each month whose readings are not those that were told, or that whoever had validated it has validated no more (method §11). */
export function changedReadings(compared: Compared): readonly Change[] {
  const now = new Map(compared.now.map((month) => [month.month, month]));
  const changes: Change[] = [];
  for (const month of compared.now) {
    const recorded = compared.then.get(month.month);
    if (recorded === undefined || !isSameMonth(recorded, month) || isValidatedOtherwise(recorded, month)) changes.push(changeOf(compared, recorded, month));
  }
  for (const recorded of compared.then.values()) if (!now.has(recorded.month)) changes.push(changeOf(compared, recorded, undefined));
  return changes.sort((a, b) => (a.of < b.of ? -1 : 1));
}

/** Of several readings a later one may be validated by another; of one alone nobody else says so behind a review. */
const isValidatedOtherwise = (recorded: MonthReadings, now: MonthReadings): boolean =>
  recorded.validatedBy !== "" && now.validatedBy !== recorded.validatedBy && (now.validatedBy === "" || now.count === 1);

const notValidated = ", not validated";
const validatedBy = ", validated by ";
const validationText = (month: MonthReadings): string => (month.validatedBy === "" ? notValidated : `${validatedBy}${month.validatedBy}`);

/** Whether what a change says of now is who has validated it. */
export const isOfValidation = (now: string): boolean => now.endsWith(notValidated) || now.includes(validatedBy);

function changeOf({ id, closedOn, interval, writeThen, writeNow }: Compared, recorded: MonthReadings | undefined, readNow: MonthReadings | undefined): Change {
  const isOfValidation = recorded !== undefined && readNow !== undefined && isSameMonth(recorded, readNow);
  // Where both are shown alike, each says its figures in full too: 0:45 as 0.03125 of a day, 43% as 0.43 or as 43.
  const isShownAlike = !isOfValidation && monthText(recorded, writeThen) === monthText(readNow, writeNow);
  const [sayThen, sayNow] = isShownAlike ? [withFigure(writeThen), withFigure(writeNow)] : [writeThen, writeNow];
  const validation = isOfValidation ? validationText(readNow) : "";
  const common = {
    id,
    of: (readNow ?? recorded)?.month ?? "",
    then: monthText(recorded, sayThen),
    now: `${monthText(readNow, sayNow)}${validation}`,
    figuresThen: monthFigures(recorded),
    figuresNow: `${monthFigures(readNow)}${validation}`,
    validatedBy: recorded?.validatedBy ?? "",
    reason: "",
    reasonBy: "",
    severity: "Needs attention" as const,
  };
  if ((readNow?.count ?? 0) > (recorded?.count ?? 0)) {
    const isWithinInterval = closedOn - (readNow?.lastDay ?? 0) <= interval;
    return { ...common, rule: "reading-entered-late", severity: isWithinInterval ? "Advice" : "Needs attention" };
  }
  if (common.validatedBy !== "") return { ...common, rule: "validated-reading-changed" };
  return { ...common, rule: (readNow?.count ?? 0) < (recorded?.count ?? 0) ? "reading-removed" : "reading-changed-after-review" };
}

/** "13", "none", "13, the last of 2 that add up to 25". */
function monthText(month: MonthReadings | undefined, write: Write): string {
  if (month === undefined || month.count === 0) return "none";
  const last = write(month.last);
  return month.count === 1 ? last : `${last}, the last of ${month.count} that add up to ${write(month.sum)}`;
}

const withFigure =
  (write: Write): Write =>
  (value) =>
    `${write(value)} (${exactText(value)})`;

/** What the readings of a month are, in whatever language and unit they are told: "13", "13:2:25" of several, "" where there are none. */
const monthFigures = (month: MonthReadings | undefined): string =>
  month === undefined || month.count === 0
    ? ""
    : [exactField(month.last), ...(month.count === 1 ? [] : [String(month.count), exactField(month.sum)])].join(":");
