import { afterEach, expect } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import type { Fault } from "./host/excel-host";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

/** The example plan in an Excel that has trouble; what a review of it waited for, and what it left. */
async function reviewed(trouble: (number: number) => Fault | undefined) {
  const host = openedHost();
  await excelWorkbook(host).apply(newPlan("crm"));
  const waited: number[] = [];
  const { run, supports } = host;
  const excel = excelWorkbook({ run, supports, wait: async (milliseconds) => void waited.push(milliseconds) });
  host.reset();
  host.onRequest = trouble;
  const outcome = await Promise.resolve(excel.read(readTables))
    .then((snapshot) => excel.apply(reviewPlan(snapshot).update))
    .then(
      () => "done",
      (error: { readonly kind?: unknown }) => error.kind,
    );
  host.onRequest = undefined;
  return {
    outcome,
    waited,
    requests: host.wire.filter(({ isCleanUp }) => !isCleanUp).length,
    cells: host.workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet)]),
  };
}

const every =
  (numbers: readonly number[], code: string, afterActions = 0) =>
  (number: number): Fault | undefined =>
    numbers.includes(number) ? { code, afterActions } : undefined;

test.each(["ActivityLimitReached", "ServiceNotAvailable", "RequestAborted", "InvalidOrTimedOutSession"])(
  "%s passes: each verb is tried again after a pause, and leaves what an undisturbed one leaves",
  async (code) => {
    const { cells } = await reviewed(() => undefined);
    // Reading takes requests 1 and 2, and again 3 and 4; writing takes 5 and 6, and again 7 to 10.
    expect(await reviewed(every([2, 6], code, 400))).toEqual({ outcome: "done", waited: [300, 300], requests: 10, cells });
  },
);

test("the pauses grow, and after the third it is told", async () => {
  expect(await reviewed(every([1, 2, 3, 4], "ActivityLimitReached"))).toMatchObject({ outcome: "busy", waited: [300, 1000, 3000], requests: 4 });
  expect(await reviewed(every([1, 2, 3], "ActivityLimitReached"))).toMatchObject({ outcome: "done", waited: [300, 1000, 3000] });
});

test.each([
  ["InvalidOperationInCellEditMode", "editing"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "too large"],
])("%s is told at once", async (code, kind) => {
  expect(await reviewed(every([1], code))).toMatchObject({ outcome: kind, waited: [], requests: 1 });
});
