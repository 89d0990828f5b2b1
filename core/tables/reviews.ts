import { choice, date, text } from "./column";
import { declareTable } from "./table";

/** The monitoring and reporting calendar (method §1). */
export const reviews = declareTable({
  name: "Reviews",
  aliases: ["Review", "Benefit reviews", "Review calendar", "Monitoring and reporting", "Reporting calendar"],
  help: "The calendar of monitoring and reporting.",
  subject: "name",
  columns: {
    name: text("Review", { required: true, width: 36, aliases: ["Review name", "Report", "Meeting", "Name", "Title"], help: "What is reviewed or reported." }),
    type: choice("Type", ["Stage", "Tranche end", "Post-completion", "Sustainment"], {
      width: 16,
      synonyms: { Gate: "Stage", "Post completion": "Post-completion", "Post implementation": "Post-completion" },
      aliases: ["Review type"],
      help: "Stage, Tranche end, Post-completion or Sustainment.",
    }),
    audience: text("Audience", { width: 24, aliases: ["For", "Board", "Attendees"], help: "Who receives it." }),
    method: text("Method", { width: 26, aliases: ["How", "Format", "Approach"], help: "How it is done: meeting, written report, survey." }),
    date: date("Date", { required: true, aliases: ["Review date", "Planned date", "Due", "Due date"], help: "When it is due." }),
    doneOn: date("Done on", { aliases: ["Held on", "Completed on", "Done"], help: "When it was held. Blank until then." }),
    outcome: text("Outcome", { width: 40, wrap: true, aliases: ["Result", "Decision", "Decisions"], help: "What was found and decided." }),
  },
});
