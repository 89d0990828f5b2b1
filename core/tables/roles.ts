import { choice, text } from "./column";
import { declareTable } from "./table";

export const roleNames = [
  "Sponsor",
  "Senior responsible owner",
  "Benefits manager",
  "Benefit owner",
  "Change manager",
  "Finance validator",
  "Data provider",
] as const;

/** Who answers for what (method §1). */
export const roles = declareTable({
  name: "Roles",
  aliases: ["Role", "Roles and responsibilities", "RACI", "Responsibilities", "People"],
  help: "Who answers for what.",
  subject: "person",
  columns: {
    person: text("Person", {
      required: true,
      width: 24,
      aliases: ["Name", "Role holder", "Who", "Post"],
      help: "The person or post, spelled as in the Owner columns.",
    }),
    role: choice("Role", roleNames, {
      required: true,
      width: 24,
      synonyms: { SRO: "Senior responsible owner", Owner: "Benefit owner", "Business change manager": "Change manager", Validator: "Finance validator" },
      aliases: ["Role name", "Responsibility"],
      help: "What they are in this plan.",
    }),
    benefitId: text("Benefit ID", { width: 11, aliases: ["Benefit", "Benefit ref"], help: "The benefit that the role is for; blank means the whole plan." }),
    activityId: text("Activity ID", { width: 11, aliases: ["Activity", "Task ID"], help: "The activity that the role is for, where it is one." }),
    raci: choice("RACI", ["Responsible", "Accountable", "Consulted", "Informed"], {
      width: 13,
      synonyms: { R: "Responsible", A: "Accountable", C: "Consulted", I: "Informed" },
      aliases: ["RACI code"],
      help: "Responsible, Accountable, Consulted or Informed.",
    }),
    email: text("Email", { width: 30, aliases: ["E-mail", "Mail", "Email address"], help: "Where reminders go, if they are switched on." }),
  },
});
