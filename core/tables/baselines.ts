import { profiles } from "../domain/ramp";
import { choice, date, number, text } from "./column";
import { endDate } from "./end-date";
import { declareTable } from "./table";

/** Frozen approved plans; rows are added, never edited (method §1). */
export const baselines = declareTable({
  name: "Baselines",
  aliases: ["Frozen baselines", "Approved baselines", "Baseline log"],
  help: "Frozen approved plans. Rows are added and never edited, so that a quietly lowered target shows.",
  subject: "benefitId",
  columns: {
    name: text("Baseline", {
      sense: "approved plan",
      required: true,
      width: 20,
      aliases: ["Baseline name", "Version", "Approved plan", "Genehmigter Plan", "Plan approuvé", "Plan aprobado", "Goedgekeurd plan"],
      help: "The name of the approved plan, for instance Business case.",
    }),
    takenOn: date("Taken on", { required: true, aliases: ["Date", "Frozen on", "Approved on"], help: "When it was frozen." }),
    benefitId: text("Benefit ID", { required: true, width: 11, aliases: ["Benefit", "Benefit ref", "ID"], help: "The benefit whose plan it is." }),
    baselineValue: number("Baseline value", { inUnit: true, aliases: ["KPI baseline", "Baseline reading"], help: "The benefit's Baseline at that time." }),
    target: number("Target", { inUnit: true, mayBeBound: true, aliases: ["Target value"], help: "The benefit's Target at that time." }),
    start: date("Start", { periodStart: true, aliases: ["Start date"], help: "The benefit's Start at that time." }),
    due: date("Due", { aliases: ["Due date", "Target date"], help: "The benefit's Due at that time." }),
    end: endDate("End", { aliases: ["End date"], help: "The benefit's End at that time." }),
    profile: choice("Profile", profiles, { width: 13, help: "The benefit's Profile at that time." }),
    unitValue: number("Unit value", { inMoney: true, aliases: ["Value per unit"], help: "The benefit's Unit value at that time." }),
    approvedBy: text("Approved by", { width: 24, aliases: ["Approver", "Authority"], help: "Who approved it." }),
    reason: text("Reason", { width: 36, wrap: true, aliases: ["Why", "Change reason"], help: "Why it was frozen." }),
  },
});
