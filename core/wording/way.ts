import { percentText } from "./figures";

/** The sign of each way that a share can go: its form tells it, without a colour. */
export const waySigns = { up: "▲", down: "▼", same: "=" } as const;

/** Which way a share went; undefined where it is not known then or now. Shares that show the same digits are the same. */
export function wayOf(then: number | null, now: number | null): keyof typeof waySigns | undefined {
  if (then === null || now === null) return undefined;
  return percentText(then) === percentText(now) ? "same" : now > then ? "up" : "down";
}
