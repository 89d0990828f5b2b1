import type { StatusChange } from "../../session/session";
import { text } from "../text";
import { LongList } from "./long-list";
import { StatusBadge } from "./status-badge";
import { Words } from "./words";

/** Which benefits have another status than the workbook said before. */
export function Changes({ changes }: { readonly changes: readonly StatusChange[] }) {
  return (
    <section className="group" aria-labelledby="changes">
      <h3 id="changes" className="subheading">
        {text.changes.title}
      </h3>
      {changes.length === 0 && <p className="body">{text.changes.none}</p>}
      <LongList
        items={changes}
        label={text.changes.title}
        line={({ id, name, before, after }) => (
          <div className="group">
            <span>
              <Words>{id}</Words> <Words>{name}</Words>
            </span>
            <span className="row">
              <span className="quiet">{text.changes.from}</span>
              <StatusBadge status={before === "" ? text.changes.blank : before} />
              <span className="quiet">{text.changes.to}</span>
              <StatusBadge status={after === "" ? text.changes.blank : after} />
            </span>
          </div>
        )}
      />
    </section>
  );
}
