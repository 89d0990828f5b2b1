import { choice, date, number, text } from "./column";
import { declareTable } from "./table";

/** Tools, people and money (method §1). */
export const resources = declareTable({
  name: "Resources",
  aliases: ["Resource", "Tools people and funding", "Costs", "Budget"],
  about: "The tools, people and money that the benefits take.",
  subject: "name",
  columns: {
    name: text("Resource", { required: true, width: 34, aliases: ["Resource name", "Item", "Name", "Description"], note: "What is needed." }),
    kind: choice("Kind", ["Tool", "Personnel", "Funding"], {
      width: 12,
      synonyms: { Tools: "Tool", People: "Personnel", Staff: "Personnel", Money: "Funding", Grant: "Funding" },
      aliases: ["Type", "Resource type", "Category"],
      note: "Tool, Personnel, or Funding (money that comes in).",
    }),
    benefitId: text("Benefit ID", { width: 11, aliases: ["Benefit", "Benefit ref"], note: "The benefit it is for; blank means the whole plan." }),
    activityId: text("Activity ID", { width: 11, aliases: ["Activity", "Task ID"], note: "The activity it is for, where it is one." }),
    from: date("From", { periodStart: true, aliases: ["Start", "Start date"], note: "From when it is needed." }),
    to: date("To", { aliases: ["Until", "End", "End date", "Finish"], note: "Until when it is needed." }),
    planned: number("Planned", { required: true, aliases: ["Plan", "Planned cost", "Budget", "Planned amount"], note: "Planned money over the whole time." }),
    committed: number("Committed", { aliases: ["Commitment", "Ordered", "Approved", "Secured"], note: "Money that is bound or, for Funding, secured." }),
    actual: number("Actual", { aliases: ["Actual cost", "Spent", "Actual to date", "Received"], note: "Money spent or, for Funding, received to date." }),
  },
});
