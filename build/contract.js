import { sheetsContract } from "./sheets.js";

/** The contract of the port as a script to run inside Google: `npm run push:contract`. */
export default [sheetsContract()];
