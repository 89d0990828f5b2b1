import { assuranceBetween } from "../domain/assurance";
import { direction } from "../tables/benefit-words";
import { aNumber, aWord, needs, usually } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";
import { limitOptions, optionsOf, readings, signalSource } from "./limits";
import { directionHelp } from "./variance";

export const assurance = declareFormula({
  name: "BENEFIT_ASSURANCE",
  arguments: {
    readings,
    target: needs(aNumber, { help: "The target, in the unit of the readings.", common: true }),
    direction: usually(aWord(direction), "Increase", { help: directionHelp }),
    ...limitOptions,
  },
  answer: ({ readings, target, direction, ...options }) => {
    const values = compact(readings);
    return assuranceBetween(values, 0, values.length, target, direction, optionsOf(options));
  },
  help: {
    group: "Signals",
    summary: "Whether the process as it runs now can be relied on to meet its target: Consistently pass, Consistently fail, Hit and miss.",
    result: "a word",
    example: { formula: "=BENEFIT_ASSURANCE({4;6;5;4;6;5;4}, 15)", gives: "Consistently fail" },
    moreExamples: [
      { formula: '=BENEFIT_ASSURANCE({4,6,5,4,6,5,4}, {15;5;-15}, "Decrease")', gives: [["Consistently pass"], ["Hit and miss"], ["Consistently fail"]] },
    ],
    edges: [
      { formula: "=BENEFIT_ASSURANCE({4;6;5}, 15)", refuses: "A verdict needs at least 7 readings" },
      { formula: "=BENEFIT_ASSURANCE({0;0;0;0;0;0;0}, 0)", gives: "Hit and miss" },
      { formula: '=BENEFIT_ASSURANCE({4;6;5;4;6;5;4}, 15, "Maintain")', refuses: "Assurance needs a direction" },
    ],
    notes:
      "A target beyond a natural limit is always met or always missed while nothing changes; one between the limits is met by chance. Give the readings of the process as it is meant to stay: a review takes those from Due on (of a value to keep, from Start on), since before that it is meant to change.",
    source: signalSource,
  },
});
