import { afterEach } from "@jest/globals";
import { expectNoViolation, hostWorkbook, inExcel } from "./excel-fixture";
import { excelTest } from "./excel-test";
import { portContract } from "../port/port-contract";

afterEach(expectNoViolation);

const gaps = {
  "refuses to write over cells that are protected, and writes beside them": "Excel protects sheets, and the add-in writes to none that is protected",
  "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are":
    "the type of a column is Google's, and Excel has none",
} as const;

portContract("Office.js with ExcelApi 1.15", async (sheets) => inExcel(hostWorkbook(sheets), "1.15"), gaps, excelTest);
portContract(
  "Office.js with ExcelApi 1.9",
  async (sheets) => inExcel(hostWorkbook(sheets), "1.9"),
  {
    ...gaps,
    "reads the rows directly below a table as rows of it, and stretches it on review":
      "no command resizes a table before ExcelApi 1.13: the rows are read and written, and the table stays as it is",
    "tells of cells joined downwards, whose value stands in the first alone, and of none joined sideways":
      "no command tells of joined cells before ExcelApi 1.13: those below the first are read as blank",
    "folds away new status columns that one in sight follows, and none again that the user opened, moved or has already":
      "no command makes an outline before ExcelApi 1.10: all columns stand in sight",
    "takes status columns out of a spreadsheet table": "no command resizes a table before ExcelApi 1.13: the cells become blank, and their headings stay",
  },
  excelTest,
);
