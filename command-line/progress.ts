import { paint, type Terminal } from "./output";

/** Says what a long command is doing, on one line that disappears again; silent where nobody watches. */
export function progress(terminal: Terminal, silent: boolean): { say(step: string): void; done(): void } {
  const live = terminal.live && !silent;
  return {
    say: (step) => {
      if (live) terminal.err(`\r\u001b[K${paint(terminal, "gray", `${step}…`)}`);
    },
    done: () => {
      if (live) terminal.err("\r\u001b[K");
    },
  };
}
