import { parseArgs } from "node:util";
import { run } from "../command-line/run";
import { writePortfolioExample } from "./portfolio-example";

/** `npm run example`: makes and reviews an example plan; with `-- --portfolio 300` a folder of so many varied plans. */
const { values } = parseArgs({ options: { portfolio: { type: "string" } } });
const terminal = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(text),
  colors: false,
  live: false,
  width: 100,
};

if (values.portfolio === undefined) {
  process.exitCode = (await run(terminal, ["new", "crm-example.xlsx", "--example", "crm", "--force"])) || (await run(terminal, ["review", "crm-example.xlsx"]));
} else await makePortfolio(Number(values.portfolio));

async function makePortfolio(count: number): Promise<void> {
  if (!Number.isInteger(count) || count < 1 || count > 10_000) {
    terminal.err("Say how many plans, from 1 to 10000: npm run example -- --portfolio 300\n");
    process.exitCode = 2;
    return;
  }
  const folder = "portfolio-example";
  await writePortfolioExample(folder, count);
  terminal.out(
    [
      `${folder} has ${count} plans. See them together with:`,
      `  node dist/benefits.cjs portfolio add ${folder} --as-of 2026-10-31`,
      "  node dist/benefits.cjs portfolio board --out board.html",
    ].join("\n"),
  );
}
