import { describe, expect, test } from "@jest/globals";
import type { ContractSheet, ContractWorkbook, Proof } from "./contract/contract-workbook";
import { contractSentences } from "./contract/sentences";

export type { ContractSheet, ContractWorkbook } from "./contract/contract-workbook";

const contract = contractSentences(expect);

/** What a host cannot do, by the sentence of the contract, with the reason. */
export type Gaps = Readonly<Partial<Record<keyof typeof contract, string>>>;

/** The one contract of all hosts: what a plan workbook must do, whatever it is made of. `hostTest` is `test` where the host needs a tool. */
export function portContract(
  host: string,
  make: (sheets: readonly ContractSheet[]) => Promise<ContractWorkbook>,
  gaps: Gaps,
  hostTest: typeof test.skip = test,
): void {
  describe(`the port over ${host}`, () => {
    for (const [sentence, prove] of Object.entries(contract) as [keyof typeof contract, Proof][]) {
      const gap = gaps[sentence];
      if (gap === undefined) hostTest(sentence, () => prove(make), 60000);
      else test(`${sentence}: not here, since ${gap}`, () => expect(gap).not.toBe(""));
    }
  });
}
