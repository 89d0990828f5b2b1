import { run } from "../../command-line/run";

/** Runs a command line in-process; the terminal is one that colours and shows progress only where a test says so. */
export async function benefits(args: readonly string[], { colors = false, live = false } = {}) {
  let out = "";
  let err = "";
  const terminal = { out: (text: string) => void (out += `${text}\n`), err: (text: string) => void (err += text), colors, live, width: 100 };
  const code = await run(terminal, args);
  return { code, out, err };
}
