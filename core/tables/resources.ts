import { choice, date, money, text } from "./column";
import { declareTable } from "./table";

/** Tools, people and money (method §1). */
export const resources = declareTable({
  name: "Resources",
  aliases: ["Resource", "Tools people and funding", "Costs", "Budget"],
  help: "The tools, people and money that the benefits take.",
  subject: "name",
  columns: {
    name: text("Resource", { required: true, width: 34, aliases: ["Resource name", "Item", "Name", "Description"], help: "What is needed." }),
    kind: choice("Kind", ["Tool", "Personnel", "Funding"], {
      sense: "of a resource",
      width: 12,
      synonyms: { Tools: "Tool", People: "Personnel", Staff: "Personnel", Money: "Funding", Grant: "Funding" },
      aliases: ["Type", "Resource type", "Category"],
      help: "Tool, Personnel, or Funding (money that comes in).",
    }),
    benefitId: text("Benefit ID", { width: 11, aliases: ["Benefit", "Benefit ref"], help: "The benefit it is for; blank means the whole plan." }),
    activityId: text("Activity ID", { width: 11, aliases: ["Activity", "Task ID"], help: "The activity it is for, where it is one." }),
    from: date("From", { periodStart: true, aliases: ["Start", "Start date"], help: "From when it is needed." }),
    to: date("To", { aliases: ["Until", "End", "End date", "Finish"], help: "Until when it is needed." }),
    planned: money("Planned", { required: true, aliases: ["Plan", "Planned cost", "Budget", "Planned amount"], help: "Planned money over the whole time." }),
    committed: money("Committed", { aliases: ["Commitment", "Ordered", "Approved", "Secured"], help: "Money that is bound or, for Funding, secured." }),
    actual: money("Actual", { aliases: ["Actual cost", "Spent", "Actual to date", "Received"], help: "Money spent or, for Funding, received to date." }),
  },
});
