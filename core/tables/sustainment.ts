import { date, number, text } from "./column";
import { declareTable } from "./table";

/** What keeps the benefit alive after the project (method §1). */
export const sustainment = declareTable({
  name: "Sustainment",
  aliases: ["Sustainability", "Sustainment actions", "Sustaining benefits", "Handover"],
  help: "What keeps each benefit alive after the project ends.",
  subject: "benefitId",
  columns: {
    benefitId: text("Benefit ID", { required: true, width: 11, aliases: ["Benefit", "Benefit ref", "ID"], help: "The benefit that is kept alive." }),
    action: text("Action", {
      required: true,
      width: 40,
      wrap: true,
      aliases: ["Sustainment action", "Activity", "Description"],
      help: "What is done so that it does not fade.",
    }),
    owner: text("Owner", { width: 22, aliases: ["Action owner", "Responsible"], help: "Who does it." }),
    handoverDate: date("Handover date", { aliases: ["Handover", "Handover on", "Transfer date"], help: "When the benefit passes to the line." }),
    handedOverTo: text("Handed over to", { width: 22, aliases: ["Handover to", "Receiver", "Business owner"], help: "Who takes it over." }),
    acceptedOn: date("Accepted on", { aliases: ["Acceptance date", "Accepted"], help: "When they accepted it. Blank until then." }),
    reviewEvery: number("Review every (days)", {
      width: 13,
      format: "0",
      aliases: ["Review every", "Review interval", "Review interval (days)"],
      help: "Days between reviews.",
    }),
    lastReview: date("Last review", { aliases: ["Last reviewed", "Reviewed on"], help: "When it was last reviewed." }),
    tolerance: number("Tolerance", {
      inUnit: true,
      aliases: ["Allowed fall", "Sustainment tolerance"],
      help: "How far below Target a reading may fall and still count as sustained, in the KPI's unit.",
    }),
  },
});
