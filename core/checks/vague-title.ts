import { hasEnded } from "../domain/planned-change";
import type { Check } from "./check";
import { benefitPlace, isLeaf } from "./place";
import { say } from "../words/say";

/** Words that promise a change without saying which; a title that opens with one needs a measure further on. */
const opener =
  /^(?:improv\w*|better\w*|enhanc\w*|increas\w*|strengthen\w*|optimi[sz]\w*|maximi[sz]\w*|boost\w*|rais\w*|greater|more|higher|stronger|good|great|support\w*|enabl\w*|foster\w*|empower\w*|streamlin\w*|moderni[sz]\w*|transform\w*|leverag\w*|promot\w*|drive|driving|deliver\w*)\b/i;

/** Words that name something countable. */
const measure =
  /[\d%£$€¥]|\b(?:rates?|ratios?|shares?|percent\w*|scores?|index|indices|nps|number|count|volumes?|amounts?|levels?|times?|hours?|days?|weeks?|months?|minutes?|seconds?|costs?|spend\w*|prices?|revenues?|sales|income|margins?|profits?|savings?|turnover|cash|cases?|calls?|visits?|complaints?|errors?|defects?|incidents?|accidents?|faults?|claims?|appointments?|patients?|orders?|units?|tonnes?|kwh|emissions?|energy|absences?|vacanc\w+|attendance|retention|yield|throughput|output|capacity|availability|uptime|downtime|utili[sz]ation|occupancy|coverage|uptake|backlog|queues?|waits?|waiting|duration|frequency|headcount|fte|overtime|readmissions?|completions?|conversions?|rents?|fees?|stock|inventory|area|distance|speed)\b/i;

/** Longer single words are compounds of other languages and say more. */
const longestSingleWord = 14;

export const vagueTitle: Check = {
  rule: "vague-title",
  severity: "Advice",
  help: "The title promises something good without naming a change that could be measured, such as Improve quality or Efficiency.",
  mend: "Name what changes and by what measure, for instance Fewer complaints per 1,000 orders",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const title = benefit.row.name;
      if (title === undefined || !isLeaf(benefit) || hasEnded(benefit.row, plan.statusDate)) continue;
      const isWord = benefit.parent === undefined && title.length <= longestSingleWord && /^[a-z][a-z-]*$/i.test(title);
      if (!(isWord || opener.test(title)) || measure.test(title)) continue;
      report({ ...benefitPlace(plan, benefit, "name"), what: say`"${title}" names no change that could be measured` });
    }
  },
};
