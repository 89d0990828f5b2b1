import { afterEach } from "@jest/globals";
import { expectNoViolation, hostWorkbook, inExcel } from "./excel-fixture";
import { portContract } from "../port/port-contract";

afterEach(expectNoViolation);

for (const api of ["1.15", "1.9"]) portContract(`Office.js with ExcelApi ${api}`, async (sheets) => inExcel(hostWorkbook(sheets), api), {});
