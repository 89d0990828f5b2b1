import type { Since } from "../record/moved-since";
import type { HistoryLines } from "./history-lines";

/** What the dashboard and the board pack tell of the reviews before. */
export interface RecordSummary {
  /** What moved since the last review, in a sentence; "" where there was none. */
  readonly moved: string;
  readonly since: Since | undefined;
  /** Undefined where there are fewer than two reviews. */
  readonly history: HistoryLines | undefined;
  /** The seal, and what was approved. */
  readonly seal: readonly string[];
}
