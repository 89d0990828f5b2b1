import { afterEach, expect } from "@jest/globals";
import { hostWorkbook, inExcel } from "./excel-fixture";
import type { ExcelHost } from "./excel-host/excel-host";
import { portContract } from "./port-contract";

const opened: ExcelHost[] = [];

afterEach(() => {
  const violations = opened.splice(0).flatMap((host) => host.violations);
  expect(violations).toEqual([]);
});

for (const api of ["1.15", "1.9"]) {
  portContract(`Office.js with ExcelApi ${api}`, async (sheets) => inExcel(hostWorkbook(sheets), (host) => opened.push(host), api), {});
}
