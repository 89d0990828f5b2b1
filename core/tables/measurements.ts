import { date, number, text } from "./column";
import { declareTable } from "./table";

/** The append-only log of KPI readings (method §1). */
export const measurements = declareTable({
  name: "Measurements",
  aliases: ["Measurement", "Actuals", "Readings", "KPI readings", "KPI measurements", "Measurement log", "Benefit tracking"],
  help: "The log of KPI readings. Add rows, never change them; the product groups them by benefit and date.",
  subject: "benefitId",
  columns: {
    benefitId: text("Benefit ID", {
      required: true,
      width: 11,
      aliases: ["ID", "Ref", "Benefit ref", "Benefit reference", "Benefit"],
      help: "The benefit that was measured.",
    }),
    date: date("Date", {
      required: true,
      aliases: ["Measured on", "Date measured", "Measurement date", "Period end", "Reading date", "As at"],
      help: "A Flow: the end of the period that the amount belongs to. Other kinds: the day of the reading.",
    }),
    actual: number("Actual", {
      required: true,
      inUnit: true,
      aliases: ["Actual value", "Current value", "Value", "Reading", "Measured value", "Result", "Amount"],
      help: "A Flow: the amount of the period. Level, Scale: the reading. Milestone: 1 once achieved.",
    }),
    source: text("Source", { width: 26, aliases: ["Data source", "Evidence", "Report"], help: "The report or system that the figure comes from." }),
    enteredBy: text("Entered by", { width: 20, aliases: ["Recorded by", "Reported by", "Author"], help: "Who entered it." }),
    validatedBy: text("Validated by", {
      width: 20,
      aliases: ["Verified by", "Confirmed by", "Approved by", "Validator"],
      help: "Who confirmed it. A figure counts as validated once this and the date are there.",
    }),
    validatedOn: date("Validated on", { aliases: ["Verified on", "Confirmed on", "Approved on", "Validation date"], help: "When it was confirmed." }),
    note: text("Note", {
      width: 30,
      wrap: true,
      aliases: ["Notes", "Comment", "Comments", "Remarks"],
      help: "Anything a reader should know about this reading.",
    }),
  },
});
