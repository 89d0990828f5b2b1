import { HyperFormula } from "hyperformula";

/** An open formula engine with these sheets in it, all calculated. */
export const formulaEngine = (sheets) => HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
