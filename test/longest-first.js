import path from "node:path";
import Sequencer from "@jest/test-sequencer";

/** Rooms by the time that their tests take; all others take less. */
const longest = ["workbench", "panel", "excel", "sheets", "core", "command-line", "round-trip", "portfolio", "file", "port"];

function place({ path: file }) {
  const named = path.basename(file) === "all-tests.ts" ? longest.indexOf(path.basename(path.dirname(file))) : -1;
  return named < 0 ? longest.length : named;
}

/** The longest first, so that at the end no worker has one left alone: a machine that has run no test yet cannot tell which they are. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => place(one) - place(other));
  }
}
