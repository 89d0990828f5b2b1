import { date, text } from "./column";
import { declareTable } from "./table";

/** Why what a review had told was changed afterwards (method §11). Made by the review that first asks; read by the record alone. */
export const corrections = declareTable({
  name: "Corrections",
  aliases: [],
  help: "Why readings or baselines were changed after a review had told them: one row for each, with the reason once.",
  subject: "id",
  columns: {
    id: text("Benefit ID", { required: true, width: 11, aliases: ["ID", "Benefit"], help: "The benefit whose reading or baseline was changed." }),
    of: text("Month or baseline", {
      required: true,
      width: 18,
      aliases: ["Month", "Baseline", "Period"],
      help: "The month of the reading, for instance 2026-02, or the name of the baseline, as the finding has it.",
    }),
    reason: text("Reason", { required: true, width: 50, wrap: true, aliases: ["Why", "Correction"], help: "Why it was changed." }),
    by: text("By", { width: 22, aliases: ["Given by", "Person", "Who"], help: "Who says so." }),
    on: date("On", { required: true, aliases: ["Date", "Given on"], help: "When it was said. It speaks for what was changed before that day." }),
  },
});
