import type { Host } from "./host";
import { strict } from "./strict";
import { HostError } from "./trouble";

type Lock = GoogleAppsScript.Lock.Lock;

export function lockService(host: Host): GoogleAppsScript.Lock.LockService {
  return strict<GoogleAppsScript.Lock.LockService>(host, "Lock.LockService", {
    getDocumentLock: () => lock(host, "document"),
    getScriptLock: () => lock(host, "script"),
    getUserLock: () => lock(host, `user ${host.user}`),
  });
}

/** Another execution holds a lock until an instant. */
export function holdLock({ services }: Host, name: string, until: number): void {
  services.locks.set(name, { othersUntil: until, mine: undefined });
}

/** Waiting moves the clock of the host on. A lock that this execution holds by another object is not given twice. */
function lock(host: Host, name: string): Lock {
  const self = {};
  const state = () => {
    const known = host.services.locks.get(name) ?? { othersUntil: 0, mine: undefined };
    host.services.locks.set(name, known);
    return known;
  };
  const tryLock = (milliseconds: number): boolean => {
    const held = state();
    if (held.mine === self) return true;
    const isFree = held.mine === undefined && held.othersUntil <= host.now + milliseconds;
    host.now = isFree ? Math.max(host.now, held.othersUntil) : host.now + milliseconds;
    if (isFree) held.mine = self;
    return isFree;
  };
  return strict<Lock>(host, "Lock.Lock", {
    hasLock: () => state().mine === self,
    tryLock,
    waitLock(milliseconds) {
      if (!tryLock(milliseconds)) throw new HostError("Lock timeout: another process was holding the lock for too long.");
    },
    releaseLock() {
      if (state().mine === self) state().mine = undefined;
    },
  });
}
