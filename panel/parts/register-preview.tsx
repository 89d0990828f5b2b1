import type { RegisterPreview as Preview } from "../../session/register-verbs";
import { figureText } from "../../session/wording";
import { registerText } from "../register-text";
import { text } from "../text";
import { DayField } from "./day-field";
import { StatusBadge } from "./status-badge";
import { Words } from "./words";

interface Properties {
  readonly preview: Preview;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The first benefits as a review would judge them, how many there are in each status, and what will be written. */
export function RegisterPreview({ preview: { benefits, count, byStatus }, day, onDay }: Properties) {
  const words = registerText;
  return (
    <>
      <DayField label={words.day} hint={day === "" ? words.noDay : undefined} value={day} onChange={onDay} />
      {benefits.length === 0 ? (
        <p className="body">{words.previewNone}</p>
      ) : (
        <>
          <ul className="list" aria-label={words.previewTitle}>
            {benefits.map(({ id, name, status, planned, actual, reason }) => (
              <li key={id}>
                <div className="line top">
                  <span className="grow">
                    <span>
                      <Words>{name}</Words>
                    </span>
                    {(planned !== null || actual !== null) && <span className="quiet">{words.figures(figure(planned), figure(actual))}</span>}
                    {reason !== null && (
                      <span className="quiet">
                        <Words>{reason}</Words>
                      </span>
                    )}
                  </span>
                  <StatusBadge status={status} />
                </div>
              </li>
            ))}
          </ul>
          <section className="group" aria-labelledby="by-status">
            <h3 id="by-status" className="subheading">
              {count === 1 ? words.one : words.statuses(count)}
            </h3>
            <ul className="row" aria-label={text.review.statuses}>
              {Object.entries(byStatus).map(([status, times]) => (
                <li key={status} className="row tight">
                  <strong>{times}</strong>
                  <StatusBadge status={status} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section className="card" aria-labelledby="writes">
        <h3 id="writes" className="subheading">
          {words.written}
        </h3>
        {words.writes.map((sentence) => (
          <p key={sentence} className="body">
            {sentence}
          </p>
        ))}
      </section>
    </>
  );
}

/** In four digits, which is enough to see what is meant. */
const figure = (value: number | null): string =>
  value === null ? registerText.unknown : figureText(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
