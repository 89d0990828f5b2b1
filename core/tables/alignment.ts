import { number, text, Unreadable } from "./column";
import { declareTable } from "./table";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

const score = number("Score", {
  required: true,
  width: 9,
  aliases: ["Alignment score", "Alignment", "Contribution", "Strength"],
  help: "How strongly the benefit serves the objective, 0 (not) to 5 (decisive).",
});

/** How strongly a benefit serves an objective, 0…5 (method §1). */
export const alignment = declareTable({
  name: "Alignment",
  aliases: ["Strategic alignment", "Benefit alignment", "Objective mapping"],
  help: "How strongly each benefit serves each objective, from 0 to 5.",
  subject: "benefitId",
  columns: {
    benefitId: text("Benefit ID", { required: true, width: 11, aliases: ["Benefit", "Benefit ref", "ID"], help: "The benefit that serves." }),
    objectiveId: text("Objective ID", { required: true, width: 12, aliases: ["Objective", "Goal ID", "Goal"], help: "The objective that is served." }),
    score: {
      ...score,
      parse: (cell, rules) => {
        const value = score.parse(cell, rules);
        return typeof value !== "number" || (value >= 0 && value <= 5)
          ? value
          : new Unreadable("score-out-of-range", say`Score ${figureText(value)} is outside 0 to 5`, say`Enter a score from 0 to 5`);
      },
    } satisfies typeof score,
  },
});
