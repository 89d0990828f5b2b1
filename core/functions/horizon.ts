import { horizonOf, usualHorizons } from "../domain/horizon";
import { InvalidInput } from "../domain/invalid-input";
import { aDate, aNumber, needs, usually } from "./argument";
import { declareFormula } from "./declaration";

export const horizon = declareFormula({
  name: "BENEFIT_HORIZON",
  arguments: {
    planStart: needs(aDate, { help: "The first start of the plan.", common: true }),
    due: needs(aDate, { help: "When the benefit is due." }),
    shortMonths: usually(aNumber, usualHorizons.short, { help: "Up to this many months it is Short. 12 when left out." }),
    midMonths: usually(aNumber, usualHorizons.mid, { help: "Up to this many months it is Mid. 36 when left out." }),
  },
  answer: ({ planStart, due, shortMonths, midMonths }) => {
    if (midMonths < shortMonths) throw new InvalidInput("number", "Mid months must not be fewer than short months");
    return horizonOf(planStart, due, { short: shortMonths, mid: midMonths });
  },
  help: {
    group: "Plan and actual",
    summary: "Short, Mid or Long: how many months lie between the plan's start and the day the benefit is due.",
    result: "a word",
    example: { formula: '=BENEFIT_HORIZON("2026-01-01", "2027-01-01")', gives: "Short" },
    moreExamples: [{ formula: '=BENEFIT_HORIZON("2026-01-01", {"2026-06-30";"2028-06-30";"2030-06-30"})', gives: [["Short"], ["Mid"], ["Long"]] }],
    edges: [
      { formula: '=BENEFIT_HORIZON("2026-01-01", "2025-01-01")', gives: "Short" },
      { formula: '=BENEFIT_HORIZON("2028-01-01", {"2029-01-01";"2029-01-02"})', gives: [["Short"], ["Mid"]] },
      { formula: '=BENEFIT_HORIZON("2026-01-01", "2026-01-02", 0, 0)', gives: "Long" },
    ],
    notes: "Months are whole calendar months: what is due a year after the start, to the day, is Short.",
    source: "Calendar months from plan start to due: Short up to 12, Mid up to 36.",
  },
});
