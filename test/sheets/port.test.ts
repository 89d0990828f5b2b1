import { afterEach } from "@jest/globals";
import { portContract } from "../port/port-contract";
import { printedByGoogle } from "./sheets-contract";
import { expectNoViolation, inSheets, openedSheets } from "./sheets-fixture";

afterEach(expectNoViolation);

portContract("SpreadsheetApp", async (sheets) => inSheets(openedSheets(sheets)), printedByGoogle);
