import { runTask } from "./task";

const [task = "", ...args] = process.argv.slice(2);

await runTask(task, args);
