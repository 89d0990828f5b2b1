import { MessageBar } from "#kit";
import type { ReminderPreview } from "../../session/timetable-verbs";
import { text } from "../text";
import { Words } from "./words";
import { inItsLines } from "../../session/wording";

/** Who would get which mail now, and who would get none. */
export function ReminderMails({ preview: { mails, leftOut }, left }: { readonly preview: ReminderPreview; readonly left: number }) {
  return (
    <section className="group" aria-labelledby="mails">
      <h3 id="mails" className="subheading">
        {text.timetable.mails(mails.length)}
      </h3>
      {mails.length > left && <MessageBar intent="warning">{text.timetable.overQuota(left)}</MessageBar>}
      <ul className="list">
        {mails.map(({ person, to, subject, text: message }, position) => (
          <li key={position}>
            <details className="details">
              <summary>
                <Words>{person}</Words>
              </summary>
              <div className="group">
                <span className="quiet">
                  {text.timetable.to}
                  {text.colon} <Words>{to}</Words>
                </span>
                <span className="quiet">
                  {text.timetable.subject}
                  {text.colon} <Words>{subject}</Words>
                </span>
                <pre className="code letter">{inItsLines(message)}</pre>
              </div>
            </details>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <>
          <h3 className="subheading">{text.timetable.leftOut}</h3>
          <ul className="list">
            {leftOut.map(({ person, because }, position) => (
              <li key={position} className="quiet">
                <Words>{person}</Words>
                {text.colon} <Words>{because}</Words>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
