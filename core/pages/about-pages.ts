import { phrase } from "../words/say";

/** What each sheet of a review says, in a line, in the order of their tabs. */
export const aboutPages: Readonly<Record<string, string>> = phrase({
  Dashboard: "How the plan stands: four indexes, money by category, the largest gaps.",
  "Board pack": "The same for the board on one printed page: what must be decided and by whom, the outlook, the waterfall and the milestones ahead.",
  Findings: "What is wrong in the plan, where, and how to mend it; what frees most rows comes first.",
  "Business case": "Present value, rate of return, payback and what moves them: on plan, on forecast and on what was approved.",
  "Alignment map": "Which benefit serves which objective how strongly, and what nothing serves.",
  Schedule: "Earned value and critical path of the activities, and what the late ones move.",
  Signals: "Control charts of the KPIs that need a look: signal or noise.",
  "Chase list": "Who owes what, with a message to paste.",
  "Baselines compared": "The plan of today beside the frozen ones.",
  "Since last review": "What moved since the review before, each by readings, by a change of the plan or by time alone.",
  "Review data": "The figures behind the charts, and which columns belong to the review.",
});
