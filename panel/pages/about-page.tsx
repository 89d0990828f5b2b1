import { useEffect, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { Words } from "../parts/words";
import { text } from "../text";
import { told } from "../../session/wording";

/** What the add-in reads and writes, and that nothing leaves the file. */
export function AboutPage({ back }: { readonly back: ReactElement }) {
  const { session, summary, setSummary } = usePane();
  // A review and the user add tables; where looking for them fails, those of before are shown.
  useEffect(() => void session.summary().then(setSummary, () => undefined), [session, setSummary]);
  return (
    <section className="page" aria-labelledby="about">
      {back}
      <Heading id="about">{text.about.title}</Heading>
      {[text.about.reads, text.about.writes, text.about.stays].map(([title, body]) => (
        <div key={title} className="group">
          <h3 className="subheading">{title}</h3>
          <p className="body">{body}</p>
        </div>
      ))}
      <div className="group">
        <h3 className="subheading">{text.about.tables}</h3>
        {summary.tables.length === 0 && <p className="body">{text.about.noTables}</p>}
        <ul className="list">
          {summary.tables.map(({ name, rows }) => (
            <li key={name} className="quiet">
              <Words>{told(name)}</Words>, {text.about.rows(rows)}
            </li>
          ))}
        </ul>
      </div>
      <p className="quiet">
        {text.about.version}
        {text.colon} {session.host.productVersion}
      </p>
      <p className="quiet">
        {text.about.host}
        {text.colon} {session.host.name} {session.host.version}
      </p>
    </section>
  );
}
