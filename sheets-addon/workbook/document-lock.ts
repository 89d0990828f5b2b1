import { say, WorkbookTrouble } from "#core";

/** How long a review waits for another one to end, in milliseconds. */
const patience = 10_000;

/** Does something while nobody else reviews the same spreadsheet. Throws a trouble of kind "busy" where another does. */
export function withDocumentLock<Result>(locks: Pick<GoogleAppsScript.Lock.LockService, "getDocumentLock">, work: () => Result): Result {
  // A script that belongs to no document has no such lock.
  const lock = locks.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) return work();
  if (!lock.tryLock(patience))
    throw new WorkbookTrouble("busy", say`Another review of this spreadsheet is running, perhaps by somebody else. Wait until it is done and try again.`);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
