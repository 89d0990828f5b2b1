import { trustOwnScripts } from "./trusted-types";

/*
 * The page's entry: the words of the page stand there already. The worker starts at once, and reads the workbook while the grid and
 * the pane are fetched.
 */
trustOwnScripts();
const worker = new Worker(/* webpackChunkName: "plan-worker" */ new URL("../worker/plan-worker.ts", import.meta.url));
void import(/* webpackChunkName: "workbench" */ "./workbench").then(({ openWorkbench }) => openWorkbench(worker));
