import { say } from "#core";
import { WriteStream } from "node:tty";
import { servePlanReads } from "../portfolio/files/plan-workers";
import { speakAsAsked } from "./language";
import { languageNamed } from "./read-arguments";
import { readRegisterMapping } from "./saved-mapping";
import { run } from "./run";
import { exitCodes } from "./trouble";

/** What package.json says, put here when the program is built; nothing stands here where it runs from its source. */
declare const PRODUCT_VERSION: string | undefined;

const { stdout, stderr } = process;

/** In characters: no table of a plan is cut in what goes to a file or a program. */
const roomInAFile = 200;

const args = process.argv.slice(2);

if (!servePlanReads(readRegisterMapping, () => speakAsAsked(languageNamed(args)))) start();

function start(): void {
  /** Who reads the output may stop reading (`| head -1`): the work goes on, and its exit code counts. */
  for (const stream of [stdout, stderr])
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code === "EPIPE") return;
      if (stream === stdout)
        stderr.write(`benefits: ${say`What is printed could not be written (${code ?? say`no reason is known`}). What the command did to files stands.`}\n`);
      process.exitCode = exitCodes.cannotWrite;
    });

  void run(
    {
      out: (text) => stdout.write(`${text}\n`),
      err: (text) => stderr.write(text),
      // NO_COLOR, FORCE_COLOR and TERM=dumb are respected by Node's own look at the terminal; FORCE_COLOR counts where there is none too.
      colors: stdout.isTTY ? stdout.hasColors() : process.env["FORCE_COLOR"] !== undefined && WriteStream.prototype.hasColors(),
      live: stderr.isTTY,
      // A terminal that does not know its width says 0. A file or a program has the width that COLUMNS says, else room for every column.
      width: stdout.isTTY ? stdout.columns || 80 : Number(process.env["COLUMNS"]) || roomInAFile,
      wraps: stdout.isTTY,
      ...(process.argv[1] === undefined ? {} : { program: process.argv[1] }),
    },
    args,
    typeof PRODUCT_VERSION === "undefined" ? "from source" : PRODUCT_VERSION,
  ).then((code) => {
    process.exitCode ??= code;
  });
}
