import type { ReviewResult } from "#core";
import { termChangeText, told } from "../../session/wording";
import { usePane } from "../pane-context";
import { sinceText } from "../since-text";
import { useAction } from "../use-action";
import { Line } from "./line";
import { LongList } from "./long-list";
import { StatusBadge } from "./status-badge";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";

/** A benefit of the list: what it was and is, and why. */
interface SinceItem {
  readonly id: string;
  readonly name: string;
  /** Null for a new one. */
  readonly then: string | null;
  /** Null for one that is gone. */
  readonly now: string | null;
  readonly why: string;
  /** Its row of Benefits; null for one that is gone. */
  readonly row: number | null;
}

/** What is worth a look: those whose status moved, those gone, new, with another plan or frozen anew; not those that were only read. */
export function sinceItems({ moved, gone, added }: NonNullable<ReviewResult["since"]>, { benefits }: Pick<ReviewResult, "benefits">): readonly SinceItem[] {
  const row = (id: string): number | null => benefits[id]?.row ?? null;
  return [
    ...moved
      .filter(({ status, planChanges, isRebaselined }) => status.then !== status.now || planChanges.length > 0 || isRebaselined)
      .map(({ id, name, status, cause, planChanges, isRebaselined }) => ({
        id,
        name,
        ...status,
        why: [told(cause), ...planChanges.map(termChangeText), ...(isRebaselined ? [sinceText.rebaselined] : [])].join("; "),
        row: row(id),
      })),
    ...gone.map(({ id, name, status }) => ({ id, name: name ?? "", then: status, now: null, why: sinceText.gone, row: null })),
    ...added.map(({ id, name, status }) => ({ id, name, then: null, now: status, why: sinceText.isNew, row: row(id) })),
  ];
}

/** Opens to the benefits that moved; each leads to its row. */
export function SinceList({ items }: { readonly items: readonly SinceItem[] }) {
  const { session } = usePane();
  const action = useAction();
  const leadsTo = (row: number | null) =>
    session.host.canGoTo && row !== null ? () => void action.run(() => session.goTo({ table: "Benefits", row, column: null })) : undefined;
  return (
    <details className="details">
      <summary>{sinceText.list(items.length)}</summary>
      <TroubleBar trouble={action.trouble} />
      <LongList
        items={items}
        label={sinceText.title}
        line={({ id, name, then, now, why, row }) => (
          <Line title={sinceText.goTo} onPress={leadsTo(row)}>
            <span className="grow">
              <span>
                <Words>{id}</Words> <Words>{name}</Words>
              </span>
              <span className="row tight">
                {then !== null && <StatusBadge status={then} />}
                {then !== null && now !== null && then !== now && (
                  <>
                    <span className="announced">{sinceText.isNow}</span>
                    <span aria-hidden="true">→</span>
                  </>
                )}
                {now !== null && now !== then && <StatusBadge status={now} />}
              </span>
              <span className="quiet">
                <Words>{why}</Words>
              </span>
            </span>
          </Line>
        )}
      />
    </details>
  );
}
