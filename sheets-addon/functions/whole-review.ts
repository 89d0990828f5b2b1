import { callerOf } from "../../core/functions/answer-call";
import { wholeFormulas } from "../../core/functions/index";
import { answerSheets } from "./answer-sheets";

export const answer = answerSheets(callerOf(wholeFormulas));
