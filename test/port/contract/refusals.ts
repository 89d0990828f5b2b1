import type { ContractExpect, Proof } from "./contract-workbook";
import { register, notes, status, onBenefits, columnsOf, update, twoMore, ownedSheet, objectives, everything, refusesBy } from "./given";

/** What is refused, and that nothing is written then; what is written once alone. */
export const refusalSentences = (expect: ContractExpect) => {
  const refuses = refusesBy(expect);
  return {
    "refuses to write where the sheet is protected": async (make) => {
      const host = await make([{ ...register, isProtected: true }]);
      await refuses(
        host,
        update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])])], sheets: [ownedSheet("Findings", [["x"]])] }),
        /"Benefits" is protected/,
      );
      await refuses(host, update({ appendedRows: [twoMore] }), /"Benefits" is protected/);
      await refuses(host, update({ removedColumns: [{ table: "Benefits", columns: columnsOf({ Due: [46387, 46387] }) }] }), /"Benefits" is protected/);
    },
    "refuses to write over cells that are protected, and writes beside them": async (make) => {
      const [table, rows] = [update({ tables: [onBenefits([status("Status", ["Red", null])])] }), update({ appendedRows: [twoMore] })];
      for (const [protectedCells, change] of [
        ["J1:K9", table],
        ["A4:I9", rows],
        ["B5:B5", rows],
      ] as const)
        await refuses(await make([{ ...register, protectedCells }]), change, /protected/);
      const beside = await make([{ ...register, protectedCells: "A1:I3" }]);
      await beside.workbook.apply(table);
      await beside.workbook.apply(rows);
      expect((await beside.cells("Benefits")).map((row) => [row[0], row[9]])).toEqual([
        ["Benefit ID", "Status"],
        ["B-01", "Red"],
        ["B-02", undefined],
        ["B-03", undefined],
        ["B-04", undefined],
      ]);
    },
    "doing it twice leaves the same workbook as doing it once": async (make) => {
      const host = await make([register, notes]);
      const change = update({
        newTables: [objectives([["O-1", "Growth", 1]])],
        tables: [onBenefits([status("Status", ["Red", "Green"])])],
        sheets: [
          ownedSheet(
            "Findings",
            [
              ["Rule", "Row"],
              ["x", 2],
            ],
            "ReviewFindings",
          ),
        ],
      });
      await host.workbook.apply(change);
      const once = await everything(host);
      await host.workbook.apply(change);
      expect(await everything(host)).toEqual(once);
      const again = await host.reopen();
      await again.workbook.apply(change);
      expect(await everything(again)).toEqual(once);
    },
    "notices a table that was sorted since it was read, and writes nothing": async (make) => {
      const host = await make([register]);
      await refuses(
        host,
        update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])], ["B-02", "B-01"])], sheets: [ownedSheet("Findings", [["x"]])] }),
        /Benefits/,
      );
    },
    "notices rows that were added or removed since": async (make) => {
      const host = await make([register]);
      await refuses(host, update({ tables: [onBenefits([status("Status", [1, 2, 3])], ["B-01", "B-02", "B-03"])] }), /Benefits/);
      await refuses(host, update({ tables: [onBenefits([status("Status", [1])], ["B-01"])] }), /Benefits/);
    },
    "notices a table that is gone, and writes nothing": async (make) => {
      const host = await make([notes]);
      await refuses(host, update({ newTables: [objectives([])], tables: [onBenefits([status("Status", [1, 2])])] }), /Benefits/);
    },
    "takes no number that is none": async (make) => {
      const host = await make([register]);
      await refuses(host, update({ tables: [onBenefits([status("Fine", [1, 2]), status("Status", [NaN, 1])])] }), /NaN/);
      await refuses(host, update({ sheets: [ownedSheet("Findings", [["x"], [Infinity]])] }), /Infinity/);
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};
