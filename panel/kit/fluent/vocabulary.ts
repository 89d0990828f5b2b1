import { phrase } from "../../../session/wording";
import type { Vocabulary } from "../properties";

/** Microsoft's words, for a pane that runs where the user is. */
export const vocabulary: Vocabulary = {
  file: "workbook",
  addIn: "add-in",
  pane: "pane",
  stays: phrase("There is no server, no account and no tracking. All is worked out on this device."),
  offline: phrase("You are offline. The pane goes on working: it needs no connection of its own."),
};
