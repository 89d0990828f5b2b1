import { addedRowSentences } from "./added-rows";
import { readingSentences } from "./reading";
import { refusalSentences } from "./refusals";
import { sheetSentences } from "./sheets";
import { statusColumnSentences } from "./status-columns";
import type { ContractExpect } from "./contract-workbook";

/* What a plan workbook must do, whatever it is made of and whoever asks: jest here, a function inside Google there. */

/** The sentences of the contract with their proofs, by the `expect` of whoever runs them. */
export const contractSentences = (expect: ContractExpect) => ({
  ...readingSentences(expect),
  ...statusColumnSentences(expect),
  ...refusalSentences(expect),
  ...addedRowSentences(expect),
  ...sheetSentences(expect),
});
