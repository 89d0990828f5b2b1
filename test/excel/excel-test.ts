import { test } from "@jest/globals";
import { testsWhere } from "../support/test-where";

/** `test` for what runs Microsoft's own Office.js. */
export const excelTest: typeof test.skip = testsWhere("Microsoft's Office.js");

/** `test` for one of several hosts, of which Excel alone needs more than `npm ci` brings. */
export const testIn = (host: string): typeof test.skip => (host === "Excel" ? excelTest : test);
