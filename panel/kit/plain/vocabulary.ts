import { phrase } from "../../../session/wording";
import type { Vocabulary } from "../properties";

/** Google's words, for a sidebar whose work is done where the spreadsheet is kept. */
export const vocabulary: Vocabulary = {
  file: "spreadsheet",
  addIn: "add-on",
  pane: "sidebar",
  stays: phrase(
    "There is no other server, no further account and no tracking. All is worked out by Google, where the spreadsheet is kept. Mails are sent only where you say so.",
  ),
  offline: phrase("You are offline. Wait for the connection: the sidebar works through it."),
};
