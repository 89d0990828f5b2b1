import { callerOf, wholeFormulas } from "#core";
import { answerSheets } from "../functions/answer-sheets";
import type { Reply } from "../rpc";
import { callPlan as call } from "./call-plan";
import { liveGoogle } from "./google";
import { menuReview as review } from "./menu-review";
import { runTimetable as run } from "./timetable/run-timetable";
import { spreadsheetDays } from "./spreadsheet-days";

/* Plan.js: all that is heavier than a formula of one figure. Code.js loads it when it is first needed. */

export const answer = answerSheets(callerOf(wholeFormulas), spreadsheetDays);

export const menuReview = (): void => review(liveGoogle());
export const callPlan = (verb: unknown, request: unknown, spoken: unknown): Reply<unknown> => call(liveGoogle(), verb, request, spoken);
export const runTimetable = (): void => run(liveGoogle());
