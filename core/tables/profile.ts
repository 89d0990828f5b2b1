import { date, number, text } from "./column";
import { declareTable } from "./table";

/** The explicit plan per period, for benefits whose Profile is Table (method §1). */
export const profile = declareTable({
  name: "Profile",
  aliases: ["Profiles", "Benefit profile", "Phasing", "Planned profile"],
  help: "The plan per period of benefits whose Profile is Table.",
  subject: "benefitId",
  columns: {
    benefitId: text("Benefit ID", { required: true, width: 11, aliases: ["ID", "Ref", "Benefit ref", "Benefit"], help: "The benefit that is planned here." }),
    periodEnd: date("Period end", { required: true, aliases: ["Date", "Period", "Month end", "Period ending"], help: "The last day of the period." }),
    planned: number("Planned", {
      required: true,
      inUnit: true,
      aliases: ["Plan", "Planned value", "Planned amount", "Target"],
      help: "A Flow: the amount of the period. Level, Scale: the planned reading on that day.",
    }),
  },
});
