import { callerOf, figureFormulas } from "#core";
import { answerSheets } from "./answer-sheets";

export const answer = answerSheets(callerOf(figureFormulas));
