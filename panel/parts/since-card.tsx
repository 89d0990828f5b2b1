import { Icon } from "#kit";
import type { ReviewResult } from "#core";
import { percentText, told, wayOf, waySigns } from "../../session/wording";
import type { Reviewed, ShownResult } from "../../session/session";
import { sinceText } from "../since-text";
import { SinceList, sinceItems } from "./since-list";

type Since = NonNullable<ReviewResult["since"]>;

/** What moved since the review before, by what, and the seal that the board pack bears. */
export function SinceCard({ reviewed: { result } }: { readonly reviewed: Reviewed }) {
  const { since, record } = result;
  if (record === null) return null;
  return (
    <section className="card" aria-labelledby="since">
      <h3 id="since" className="subheading">
        {sinceText.title}
      </h3>
      {since === null ? <p className="body">{sinceText.first}</p> : <Moved since={since} result={result} />}
      {record.correctionsWanted > 0 && (
        <span className="row signed">
          <Icon name="warning" />
          <span className="grow">{sinceText.corrections(record.correctionsWanted)}</span>
        </span>
      )}
      {record.seal !== undefined && (
        <span className="group tight">
          <span>
            {sinceText.seal} <code>{record.seal.slice(0, 12)}</code>
          </span>
          <span className="quiet">{sinceText.sealHint(record.reviews)}</span>
        </span>
      )}
    </section>
  );
}

function Moved({ since, result }: { readonly since: Since; readonly result: ShownResult }) {
  const { moved, added, gone, plan, previous } = since;
  const changed = moved.filter(({ status }) => status.then !== status.now);
  const causes = new Map<string, number>();
  for (const { cause } of changed) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  const others = [
    [moved.filter(({ planChanges }) => planChanges.length > 0).length, sinceText.replanned],
    [added.length, sinceText.isNew],
    [gone.length, sinceText.gone],
    [moved.filter(({ isRebaselined }) => isRebaselined).length, sinceText.rebaselined],
  ] as const;
  const items = sinceItems(since, result);
  return (
    <>
      <p className="body">
        <strong>{sinceText.status(changed.length)}</strong> <span className="whole">{sinceText.day(previous)}</span>
      </p>
      <Counts label={sinceText.causes} counts={[...causes].map(([cause, count]) => [count, told(cause)])} />
      <Counts label={sinceText.others} counts={others.filter(([count]) => count > 0)} />
      <Trend {...plan.index} />
      {items.length > 0 && <SinceList items={items} />}
    </>
  );
}

function Counts({ label, counts }: { readonly label: string; readonly counts: readonly (readonly [number, string])[] }) {
  if (counts.length === 0) return null;
  return (
    <ul className="counts" aria-label={label}>
      {counts.map(([count, words]) => (
        <li key={words}>
          <strong>{count}</strong> <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** The index then and now; which way it went is said by a sign and a word. */
function Trend({ then, now }: Since["plan"]["index"]) {
  const shown = (value: number | null): string => (value === null ? sinceText.unknown : percentText(value));
  const way = wayOf(then, now);
  return (
    <span className="row">
      <span className="named">{sinceText.index}</span>
      <span>
        {shown(then)} <span aria-hidden="true">→</span> <strong>{shown(now)}</strong>
        {way !== undefined && (
          <>
            {" "}
            <span aria-hidden="true">{waySigns[way]}</span> <span className="quiet">{sinceText.trends[way]}</span>
          </>
        )}
      </span>
    </span>
  );
}
