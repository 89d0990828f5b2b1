import { join } from "node:path";
import { runCached } from "./compiled-cache";

/** The program stands beside this file, which only starts it. */
runCached(join(__dirname, "benefits-program.cjs"));
