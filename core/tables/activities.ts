import { choice, date, idList, money, share, text } from "./column";
import { declareTable } from "./table";

/** Realization activities and adoption milestones (method §1). */
export const activities = declareTable({
  name: "Activities",
  aliases: ["Activity", "Milestones", "Activities and milestones", "Benefit activities", "Action plan", "Tasks"],
  help: "The activities and milestones that bring the benefits about.",
  subject: "id",
  columns: {
    id: text("Activity ID", {
      required: true,
      width: 11,
      aliases: ["ID", "Ref", "Task ID", "Milestone ID", "WBS"],
      help: "A short name that never changes, for instance A-01.",
    }),
    name: text("Activity", {
      required: true,
      width: 36,
      wrap: true,
      aliases: ["Activity name", "Task", "Milestone", "Milestone name", "Name", "Title", "Description"],
      help: "What is done, or what is reached.",
    }),
    type: choice("Type", ["Activity", "Milestone"], {
      width: 11,
      synonyms: { Task: "Activity" },
      aliases: ["Activity type"],
      help: "Activity, or Milestone for a point in time.",
    }),
    enables: idList("Enables", {
      width: 18,
      aliases: ["Enables benefits", "Benefits enabled", "Benefit ID", "Benefit IDs", "Supports benefits"],
      help: "The Benefit IDs that it brings about, separated by commas.",
    }),
    owner: text("Owner", { width: 22, aliases: ["Activity owner", "Responsible", "Lead", "Assigned to"], help: "Who gets it done." }),
    start: date("Start", { periodStart: true, aliases: ["Start date", "Planned start"], help: "When it begins." }),
    baselineFinish: date("Baseline finish", {
      required: true,
      aliases: ["Planned finish", "Planned date", "Finish", "Due", "Due date", "Baseline end", "Go-live", "End"],
      help: "The approved finish.",
    }),
    forecastFinish: date("Forecast finish", {
      aliases: ["Forecast", "Forecast date", "Forecast end", "Expected finish", "Current finish"],
      help: "The finish expected today, where it differs.",
    }),
    actualFinish: date("Actual finish", {
      aliases: ["Finished on", "Completed on", "Actual end", "Actual date", "Done on", "Completion date"],
      help: "When it was finished. Blank until then.",
    }),
    complete: share("% complete", { width: 11, aliases: ["Percent complete", "Complete", "Progress", "% done"], help: "How much is done, 0% to 100%." }),
    budget: money("Budget", { aliases: ["Planned cost", "Budget at completion", "BAC"], help: "Planned cost in the plan's currency." }),
    actualCost: money("Actual cost", { aliases: ["Spent", "Spend to date", "Cost to date", "AC"], help: "Cost to date in the plan's currency." }),
    dependsOn: idList("Depends on", {
      width: 14,
      aliases: ["Predecessors", "Predecessor", "Dependencies", "Dependency"],
      help: "The Activity IDs that must be finished first, separated by commas.",
    }),
  },
});
