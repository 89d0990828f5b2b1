import { calendarDate, dayOf, isoDate, realDay, type Day } from "../domain/day";
import { isPeriodField, rowFields } from "../register/fields";
import { columnOf, listsIn, mappingLine, placeOf, type Draft } from "./draft";
import { plan } from "./plan-headers";
import { dueOfPeriods } from "./year-due";
import { periodOf } from "./periods";
import { readingDay } from "./around";
import type { JudgedColumn } from "./assign";
import type { JudgedSheet } from "./judged-sheet";
import { say } from "../words/say";

/** Start and Due, and the day of a reading in the row: from the headings, from the periods, else asked once. */
export function dateLines(draft: Draft): void {
  const periods = draft.lines.filter(({ field }) => isPeriodField(field)).flatMap(({ periodEnd }) => periodEnd ?? []);
  const target = columnOf(draft, plan.target);
  if (columnOf(draft, plan.due) === undefined) {
    const dueOfYear = target?.read.year === undefined ? undefined : periodOf(target.read.year, draft.fiscalStart)?.end;
    // A year that ends before the last period is counted otherwise than the periods are.
    const due =
      dueOfYear === undefined || periods.some((end) => end > dueOfYear)
        ? dueOfPeriods(draft, periods)
        : { day: dueOfYear, why: say`the heading "${target?.heading ?? ""}" says so` };
    takeOrAsk(draft, plan.due, due?.day, due?.why ?? "", say`When are the targets due?`);
  }
  if (columnOf(draft, plan.start) === undefined) {
    const taken = columnOf(draft, plan.baselineDate);
    if (taken !== undefined) draft.lines.push(mappingLine(draft, taken, plan.start, { why: say`the benefit is measured from its baseline` }));
    else {
      const { day, why } = startOf(draft, periods);
      takeOrAsk(draft, plan.start, day, why, say`From when are the benefits expected?`);
    }
  }
  for (const list of listsIn(draft)) readingDayLine(draft, list);
}

/** The day of the readings in the rows of a list that has no column of days. */
function readingDayLine(draft: Draft, list: JudgedSheet): void {
  const columnFor = (field: string): JudgedColumn | undefined => list.columns.find((column) => column.field === field);
  const reading = columnFor(rowFields.reading);
  if (reading === undefined || list.layout === "Row a period" || columnFor(rowFields.readingDate) !== undefined) return;
  const day = readingDay(list, draft.fiscalStart);
  if (day !== undefined && list !== draft.sheet) {
    draft.lines.push(mappingLine(draft, undefined, rowFields.readingDate, { ...placeOf(list), periodEnd: day, why: aroundIt() }));
    return;
  }
  takeOrAsk(draft, rowFields.readingDate, day, aroundIt(), say`Of which day are the figures under "${reading.heading}"?`);
}

const aroundIt = (): string => say`the heading, the title or the sheet's name says so`;

/** Takes a date for every row, or asks for it. */
function takeOrAsk(draft: Draft, field: string, day: Day | undefined, why: string, question: string): void {
  if (day !== undefined) {
    draft.lines.push(mappingLine(draft, undefined, field, { periodEnd: day, why }));
    draft.assumptions.push({ field, says: say`${isoDate(day)} for all rows`, why });
  } else draft.questions.push({ key: field, text: question, wants: "day", answers: [] });
}

/** The first of its periods, else the end of the year of its baseline, else a year before it is due. */
function startOf(draft: Draft, periods: readonly Day[]): { readonly day: Day | undefined; readonly why: string } {
  if (periods.length > 0) return { day: startOfPeriod(Math.min(...periods), periods), why: say`the first period of the register` };
  const baseline = columnOf(draft, plan.baseline);
  const taken = baseline?.read.year === undefined ? undefined : periodOf(baseline.read.year, draft.fiscalStart)?.end;
  if (taken !== undefined) return { day: taken, why: say`the heading "${baseline?.heading ?? ""}" says of when the baseline is` };
  return { day: yearBeforeDue(draft), why: say`a year before the first due date` };
}

/** The day on which a year begins that ends on the earliest due date. */
function yearBeforeDue(draft: Draft): Day | undefined {
  const days = (columnOf(draft, plan.due)?.content.values ?? []).filter((cell): cell is number => typeof cell === "number" && cell > 36526 && cell < 73415);
  const due = days.length > 0 ? Math.min(...days) : draft.lines.find(({ field }) => field === plan.due)?.periodEnd;
  return due === undefined ? undefined : startOfYearTo(due);
}

/** The day on which a year begins that ends on a day: 1 April for 31 March, also across a 29 February. */
function startOfYearTo(end: Day): Day {
  const [year = 0, month = 0, day = 0] = isoDate(end + 1)
    .split("-")
    .map(Number);
  return realDay(year - 1, month, day) ?? end - 365;
}

/** The day on which the first of several equally long periods begins: of months, quarters and years that end with a month the first of one. */
function startOfPeriod(first: Day, periods: readonly Day[]): Day {
  const steps = [...new Set(periods)].sort((a, b) => a - b).map((end, place, all) => (place === 0 ? Infinity : end - (all[place - 1] as Day)));
  const step = Math.min(...steps.slice(1));
  if (!Number.isFinite(step)) return startOfYearTo(first);
  const months = monthsOf.find(([days]) => step <= days)?.[1] ?? 12;
  if (step < fewestOfMonth) return first - step + 1;
  // The month, or months, up to the 15th begin on the 16th.
  const { year, month, day } = calendarDate(first + 1);
  return dayOf(year, month - months, day);
}

/** Below so many days from one end to the next the periods are no months. */
const fewestOfMonth = 28;
/** Up to so many days from one end to the next are so many months. */
const monthsOf: readonly (readonly [days: number, months: number])[] = [
  [31, 1],
  [92, 3],
  [184, 6],
];
