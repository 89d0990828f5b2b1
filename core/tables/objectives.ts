import { text } from "./column";
import { declareTable } from "./table";
import { weight } from "./weight";

/** Strategic objectives (method §1). */
export const objectives = declareTable({
  name: "Objectives",
  aliases: ["Objective", "Strategic objectives", "Strategy", "Goals"],
  help: "The strategic objectives that the benefits serve.",
  subject: "id",
  columns: {
    id: text("Objective ID", { required: true, width: 12, aliases: ["ID", "Ref", "Goal ID"], help: "A short name that never changes, for instance O-1." }),
    name: text("Objective", {
      required: true,
      width: 44,
      wrap: true,
      aliases: ["Objective name", "Strategic objective", "Goal", "Name", "Title", "Description"],
      help: "What the organisation wants to reach.",
    }),
    weight: weight({
      aliases: ["Weighting", "Importance"],
      help: "How much it counts beside the others. Blank counts as 1.",
    }),
    sponsor: text("Sponsor", { width: 24, aliases: ["Owner", "Executive sponsor"], help: "Who stands for it on the board." }),
  },
});
