import { text, type Column } from "./column";
import { declareTable } from "./table";

/** The value of a setting is read by what the setting is, so here it stays as it was typed. */
const value: Column<string | number | boolean> = {
  header: "Value",
  aliases: ["Setting value"],
  help: "What it is set to. Blank takes the default.",
  required: false,
  width: 18,
  align: "right",
  parse: (cell) => cell,
};

/** The plan's settings, a name and a value each (method §1). */
export const settings = declareTable({
  name: "Settings",
  aliases: ["Setting", "Parameters", "Options"],
  help: "The status date, the currency and the rules that the review uses.",
  subject: "name",
  columns: {
    name: text("Setting", { required: true, width: 26, aliases: ["Name", "Parameter", "Option"], help: "The setting's name." }),
    value,
    meaning: text("Meaning", { width: 70, wrap: true, aliases: ["Note", "Notes", "Description"], help: "What it does." }),
  },
});
