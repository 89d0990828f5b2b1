import { run } from "./run";

void run(
  {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(text),
    colors: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    live: process.stderr.isTTY,
    width: process.stdout.columns ?? 100,
  },
  process.argv.slice(2),
).then((code) => {
  process.exitCode = code;
});
