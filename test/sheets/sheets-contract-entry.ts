import { runContract } from "./sheets-contract";

/* Contract.js: what `clasp run runContract` calls. */

export const run = (from: unknown) =>
  runContract(
    SpreadsheetApp,
    Charts,
    typeof from === "number" ? from : 0,
    () => Date.now(),
    (line) => console.log(line),
  );
