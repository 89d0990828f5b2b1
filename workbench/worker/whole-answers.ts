import { callerOf, wholeFormulas } from "#core";
import { formulaAnswer } from "../grid/formula-answers";

const call = callerOf(wholeFormulas);

/** What a formula shows that reviews a whole plan; fetched when a sheet has the first of them. */
export const answerWhole = (name: string, args: readonly unknown[]): ReturnType<typeof formulaAnswer> => formulaAnswer(call, name, args);
