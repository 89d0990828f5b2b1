/** A fast reader and writer of spreadsheets. */
export { openXlsx, saveXlsx } from "hucre";
