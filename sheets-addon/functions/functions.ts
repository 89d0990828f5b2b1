import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { answerSheets } from "./answer-sheets";

export const answer = answerSheets(callerOf(figureFormulas));
