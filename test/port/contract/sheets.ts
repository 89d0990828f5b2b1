import { newPlan } from "../../../core/review/new-plan";
import { readTables } from "../../../core/reading/read-tables";
import { reviewPlan } from "../../../core/review/review";
import type { Cell, OwnedSheet } from "../../../core/port/workbook";
import type { ContractExpect, Proof } from "./contract-workbook";
import { register, notes, status, onBenefits, update, ownedSheet, objectives, everyKind, columnOf, headersOf, everything, refusalOf } from "./given";

/** New tables and the product's own sheets; a whole plan. */
export const sheetSentences = (expect: ContractExpect) => {
  return {
    "reads back every kind of cell that it wrote in a new table": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(update({ newTables: [objectives(everyKind.map((cell, index) => [`O-${index}`, cell, index]))] }));
      for (const opened of [host, await host.reopen()])
        expect(columnOf(await opened.workbook.read(["Objectives"]), "Objectives", "Objective")).toEqual(everyKind);
    },
    "keeps the user's cells, columns, their order, and the other sheets": async (make) => {
      const host = await make([notes, register]);
      await host.workbook.apply(update({ tables: [onBenefits([status("Status", ["Red", "Green"])])], sheets: [ownedSheet("Findings", [["x"]])] }));
      const after = await host.reopen();
      expect(await after.cells("My notes")).toEqual(notes.cells);
      expect((await after.cells("Benefits")).map((row) => row.slice(0, 9))).toEqual(register.cells);
      expect((await after.sheetNames()).filter((name) => name !== "Findings")).toEqual(["My notes", "Benefits"]);
    },
    "leaves a table that is there as it is, and makes one that is not": async (make) => {
      const host = await make([
        {
          name: "Strategy",
          cells: [
            ["Objective ID", "Objective"],
            ["O-9", "Ours"],
          ],
        },
      ]);
      await host.workbook.apply(
        update({
          newTables: [
            objectives([["O-1", "Growth", 1]]),
            {
              ...objectives([]),
              name: "Reviews",
              sheet: "Reviews",
              columns: [
                { header: "Review", note: "", width: 9, required: true },
                { header: "Date", note: "", width: 9, required: true },
              ],
            },
          ],
        }),
      );
      const snapshot = await (await host.reopen()).workbook.read(["Objectives", "Reviews"]);
      expect(columnOf(snapshot, "Objectives", "Objective ID")).toEqual(["O-9"]);
      expect(headersOf(snapshot, "Reviews")).toEqual(["Review", "Date"]);
    },
    "makes words of its own sheets lead to cells of other sheets, and takes what leads nowhere any more away": async (make) => {
      const host = await make([register, { ...notes, name: "Bob's plan" }]);
      const link = (row: number, sheet: string) => ({ row, column: 1, to: { sheet, row: 5, column: 28 } });
      const rows = [["Where"], ["Benefits"], ["Plan"], ["=1+1"]];
      const page = { ...ownedSheet("Findings", rows, "ReviewFindings"), links: [link(3, "Benefits"), link(4, "Bob's plan")] };
      await host.workbook.apply(update({ sheets: [page] }));
      for (const opened of [host, await host.reopen()]) {
        expect(await opened.links("Findings")).toEqual(["A3 'Benefits'!AB5", "A4 'Bob''s plan'!AB5"]);
        expect(await opened.cells("Findings")).toEqual([[], ...rows]);
      }
      const again = await host.reopen();
      await again.workbook.apply(update({ sheets: [{ ...page, links: [link(4, "Benefits")] }] }));
      expect(await (await again.reopen()).links("Findings")).toEqual(["A4 'Benefits'!AB5"]);
    },
    "keeps the record of the reviews on a hidden sheet, which stays shown once a user shows it": async (make) => {
      const host = await make([notes, register]);
      const kept = (rows: readonly (readonly Cell[])[]): OwnedSheet => ({
        ...ownedSheet("Review record", [["Status date", "Seal"], ...rows], "ReviewRecord"),
        isHidden: true,
      });
      const first = update({ sheets: [ownedSheet("Findings", [["x"]]), kept([[46053, "a"]])] });
      const next = update({
        sheets: [
          ownedSheet("Findings", [["y"]]),
          kept([
            [46053, "a"],
            [46081, "b"],
          ]),
        ],
      });
      await host.workbook.apply(first);
      const after = await host.reopen();
      expect(await after.hiddenSheets()).toEqual(["Review record"]);
      await after.workbook.apply(next);
      const later = await after.reopen();
      expect(await later.hiddenSheets()).toEqual(["Review record"]);
      const shown = await later.show("Review record");
      await shown.workbook.apply(first);
      for (const opened of [shown, await shown.reopen()]) {
        expect(await opened.hiddenSheets()).toEqual([]);
        expect(columnOf(await opened.workbook.read(["ReviewRecord"]), "ReviewRecord", "Seal")).toEqual(["a"]);
      }
    },
    "reads the record where a user renamed its sheet, and does not begin another beside it": async (make) => {
      const host = await make([register]);
      const kept = (...seals: readonly string[]): OwnedSheet => ({
        ...ownedSheet("Review record", [["Status date", "Seal"], ...seals.map((seal, at) => [46053 + at, seal])], "ReviewRecord"),
        isHidden: true,
      });
      await host.workbook.apply(update({ sheets: [kept("a")] }));
      const renamed = await (await host.reopen()).rename("Review record", "History");
      expect(columnOf(await renamed.workbook.read(["ReviewRecord"]), "ReviewRecord", "Seal")).toEqual(["a"]);
      const refusal = await refusalOf(renamed, update({ sheets: [kept("a", "b")] }));
      // A host that knows its sheet by more than its name writes it where it is.
      if (refusal !== undefined) expect(/call the sheet "Review record" again/.test(refusal)).toEqual(true);
      const mended = refusal === undefined ? renamed : await renamed.rename("History", "Review record");
      await mended.workbook.apply(update({ sheets: [kept("a", "b")] }));
      for (const opened of [mended, await mended.reopen()]) {
        expect((await opened.sheetNames()).length).toEqual(2);
        expect(columnOf(await opened.workbook.read(["ReviewRecord"]), "ReviewRecord", "Seal")).toEqual(["a", "b"]);
      }
    },
    "prints a sheet of the product's own on A4, as it lies, with what stays in sight repeated and its pages numbered": async (make) => {
      const host = await make([register]);
      const list = { ...ownedSheet("Findings", [["Rule"], ["a"], ["b"]], "ReviewFindings"), place: "first", frozenRows: 2, fit: { wide: 1, tall: 0 } } as const;
      const page: OwnedSheet = { ...ownedSheet("Dashboard", [["x", "y"]]), place: "first", landscape: false, fit: { wide: 1, tall: 1 }, frozenRows: 1 };
      const below = { ...ownedSheet("Signals", [["Charts"], ["KPI"], ["a"]]), place: "first", fit: { wide: 1, tall: 0 }, repeatedRow: 3 } as const;
      await host.workbook.apply(update({ sheets: [list, page, below] }));
      expect((await host.printed("Signals")).titleRows).toEqual("3:3");
      expect(await host.printed("Findings")).toEqual({ area: "A2:A4", titleRows: "1:2", page: "A4 landscape, numbered" });
      expect(await host.printed("Dashboard")).toEqual({ area: "A2:B2", page: "A4 portrait, numbered" });
      const longer = { ...list, ...ownedSheet("Findings", [["Rule"], ["a"], ["b"], ["c"]], "ReviewFindings"), place: "first" } as const;
      await host.workbook.apply(update({ sheets: [longer, page, below] }));
      expect((await host.printed("Findings")).area).toEqual("A2:A5");
      expect(await host.printed("Benefits")).toEqual({});
    },
    "replaces a sheet of the product's own whole": async (make) => {
      const host = await make([register]);
      await host.workbook.apply(
        update({
          sheets: [
            ownedSheet(
              "Findings",
              [
                ["Rule", "Row", "What"],
                ["a", 1, "x"],
                ["b", 2, "y"],
                ["c", 3, "z"],
              ],
              "ReviewFindings",
            ),
          ],
        }),
      );
      await host.workbook.apply(
        update({
          sheets: [
            ownedSheet(
              "Findings",
              [
                ["Rule", "Row"],
                ["d", 4],
              ],
              "ReviewFindings",
            ),
          ],
        }),
      );
      expect(await (await host.reopen()).cells("Findings")).toEqual([[], ["Rule", "Row"], ["d", 4]]);
    },
    "a sheet of ours that is left to the user is not written over theirs, and all else is": async (make) => {
      const mine = { name: "Start here", cells: [["Mine"]] } as const;
      const host = await make([register, mine]);
      const start: OwnedSheet = { ...ownedSheet("Start here", [["Ours"]]), isLeftToTheUser: true };
      await host.workbook.apply(update({ sheets: [start, ownedSheet("Findings", [["Rule"], ["x"]])] }));
      const after = await everything(await host.reopen());
      expect(after.find(([name]) => name === "Start here")?.[1]).toEqual(mine.cells);
      expect(after.some(([name]) => name === "Findings")).toEqual(true);
    },
    "a sheet of the user's that bears the name of one of ours keeps every cell": async (make) => {
      const mine = { name: "findings", cells: [["Mine"], [], [null, "red folder"]] } as const;
      const host = await make([register, mine]);
      const before = await everything(host);
      const change = update({
        newTables: [objectives([["O-1", "Growth", 1]])],
        tables: [onBenefits([status("Status", ["Red", "Green"])])],
        sheets: [ownedSheet("Findings", [["Rule"], ["x"]], "ReviewFindings")],
      });
      const refusal = await refusalOf(host, change);
      if (refusal !== undefined) {
        expect(/"findings" of its own/.test(refusal)).toEqual(true);
        for (const opened of [host, await host.reopen()]) expect(await everything(opened)).toEqual(before);
      }
      const renamed = await (await host.reopen()).rename("findings", "My findings");
      await renamed.workbook.apply(change);
      const once = await everything(renamed);
      expect(once.find(([name]) => name === "My findings")?.[1]).toEqual(mine.cells);
      expect(once.filter(([name]) => /^Findings/.test(name)).map(([, cells]) => cells)).toEqual([[[], ["Rule"], ["x"]]]);
      for (const opened of [renamed, await renamed.reopen()]) {
        await opened.workbook.apply(change);
        expect(await everything(opened)).toEqual(once);
      }
    },
    "a page that has nothing to say any more takes the place of its old figures, and is no reason for a new sheet": async (make) => {
      const host = await make([register, { name: "Schedule", cells: [["Mine"]] }]);
      const nothing = (name: string): OwnedSheet => ({ ...ownedSheet(name, [["Nothing any more"]]), onlyWhereItStands: true });
      const first = update({
        sheets: [
          ownedSheet("Findings", [
            ["Rule", "Row"],
            ["x", 2],
          ]),
        ],
      });
      await host.workbook.apply(first);
      const then = update({ sheets: [nothing("Signals"), nothing("Findings"), nothing("Schedule")] });
      for (const opened of [host, await host.reopen()]) {
        await opened.workbook.apply(then);
        expect(await everything(opened)).toEqual([
          ["Benefits", register.cells],
          ["Schedule", [["Mine"]]],
          ["Findings", [[], ["Nothing any more"]]],
        ]);
      }
      await host.workbook.apply(first);
      expect(await host.cells("Findings")).toEqual([[], ["Rule", "Row"], ["x", 2]]);
    },
    "takes a sheet of its own away with its table, and leaves one of the user's that bears the name": async (make) => {
      const own = [ownedSheet("Register mapping", [["Sheet"], ["Benefits"]], "RegisterMapping"), ownedSheet("Findings", [["ours"]])];
      const gone = update({ removedSheets: ["Register mapping", "Chase list", "Dashboard"] });
      const host = await make([register, { name: "Dashboard", cells: [["mine"]] }]);
      await host.workbook.apply(update({ sheets: own }));
      const after = await host.reopen();
      for (let times = 0; times < 2; times++) {
        await after.workbook.apply(gone);
        expect(await after.sheetNames()).toEqual(["Benefits", "Dashboard", "Findings"]);
        expect((await after.workbook.read(["RegisterMapping"])).tables).toEqual([]);
      }
      const again = await after.reopen();
      await again.workbook.apply(update({ sheets: own }));
      expect(await again.sheetNames()).toEqual(["Benefits", "Dashboard", "Findings", "Register mapping"]);
      expect(await again.cells("Benefits")).toEqual(register.cells);
    },
    "carries a whole plan: made, reviewed, and unchanged by a second review": async (make) => {
      const host = await make([notes]);
      await host.workbook.apply(newPlan("crm"));
      const made = await host.workbook.read(readTables);
      const first = reviewPlan(made);
      await host.workbook.apply(first.update);
      const after = await host.reopen();
      const second = reviewPlan(await after.workbook.read(readTables));
      expect(second.update).toEqual(first.update);
      const once = await everything(after);
      await after.workbook.apply(second.update);
      expect(await everything(after)).toEqual(once);
      expect(await after.cells("My notes")).toEqual(notes.cells);
    },
  } as const satisfies Readonly<Record<string, Proof>>;
};
