import type { Remark } from "../tables/column";
import { remarkOf } from "../tables/notices";
import type { Notice } from "../tables/understood";
import type { FindingList } from "./findings";
import { plural } from "../wording/plural";
import { say } from "../words/say";

/** Remarks on the cells of one table, told once per kind and column: the first in words, the others by their number. */
export interface Remarks {
  add(remark: Remark | Notice, row: number, column: string, subject: string | null): void;
  /** Hands what was gathered to the findings. */
  tell(): void;
}

export function remarksOn(table: string, findings: FindingList): Remarks {
  const kinds = new Map<
    string,
    { readonly remark: Remark | Notice; readonly row: number; readonly column: string; readonly subject: string | null; count: number }
  >();
  return {
    add(remark, row, column, subject) {
      const kind = `${remark.rule}\n${column}`;
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { remark, row, column, subject, count: 1 });
      else known.count++;
    },
    tell() {
      for (const { remark, row, column, subject, count } of kinds.values()) {
        const more = count === 1 ? "" : say`, and ${count - 1} more ${plural(count - 1, "cell", "cells")} of this column likewise`;
        const said = remarkOf(remark);
        findings.add({ ...said, table, row, column, subject, what: said.what + more });
      }
    },
  };
}
