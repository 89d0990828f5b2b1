import { callerOf, wholeFormulas } from "#core";
import { answerSheets } from "./answer-sheets";

export const answer = answerSheets(callerOf(wholeFormulas));
