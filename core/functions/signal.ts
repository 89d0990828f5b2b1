import { signal as signalOf } from "../domain/signal";
import { direction } from "../tables/benefit-words";
import { aFlag, aWord, usually } from "./argument";
import { compact } from "./dated-readings";
import { declareFormula } from "./declaration";
import { limitOptions, optionsOf, readings, signalSource } from "./limits";
import { directionHelp } from "./variance";

const noise = "Common cause";

export const signal = declareFormula({
  name: "BENEFIT_SIGNAL",
  arguments: {
    readings,
    direction: usually(aWord(direction), "Increase", { help: directionHelp }),
    ...limitOptions,
    everyReading: usually(aFlag, false, { help: "TRUE tells for every reading why it is more than noise, laid as the readings are. FALSE when left out." }),
  },
  liesAsSeries: true,
  answer: ({ readings, direction, everyReading, ...options }) => {
    const found = signalOf(compact(readings), direction, optionsOf(options));
    if ("because" in found) return found;
    if (!everyReading) return found.verdict;
    let place = 0;
    return readings.map((reading) => (reading === undefined ? "" : (found.causes[place++] ?? noise)));
  },
  help: {
    group: "Signals",
    summary: "Whether the latest reading is a signal or noise: Improvement, Concern or Common cause.",
    result: "a word; one for each reading with everyReading",
    example: { formula: "=BENEFIT_SIGNAL({1;2;3;4;5;6;7})", gives: "Improvement" },
    moreExamples: [
      { formula: '=BENEFIT_SIGNAL({1,2,3,4,5,6,7}, {"Decrease";"Maintain"})', gives: [["Concern"], ["Concern"]] },
      {
        formula: '=BENEFIT_SIGNAL({1,2,1,2,10,1,2,1,2,1,2,1,2,1,2,1,2,1}, "Increase", , , TRUE)',
        gives: [[noise, noise, noise, noise, "Above the upper limit", ...new Array<string>(13).fill(noise)]],
      },
    ],
    edges: [
      { formula: "=BENEFIT_SIGNAL({1;2;3;4;5;6})", refuses: "A verdict needs at least 7 readings" },
      { formula: "=BENEFIT_SIGNAL({0;0;0;0;0;0;0})", gives: noise },
    ],
    notes:
      "It fires on a reading outside the limits, on 7 in a row on one side of the mean, on 7 that rise or fall without a pause, and on 2 of 3 between a near limit and the limit, all three on one side of the mean and the last one among the two (as in NHSRplotthedots 0.2.2; NHS England's newer wording asks only the two to be on one side). Maintain: a signal either way is a Concern.",
    source: signalSource,
  },
});
