import type { Curve } from "../../session/session";
import { text } from "../text";
import { percentText } from "../../session/wording";

const [width, height, left, bottom, top, right] = [280, 132, 34, 18, 8, 6] as const;

/** Planned and delivered over time, drawn here, with the same in words and as a table. */
export function CurveChart({ curve }: { readonly curve: Curve | undefined }) {
  if (curve === undefined) return <p className="body">{text.curve.none}</p>;
  const { points } = curve;
  const tallest = Math.max(1, ...points.flatMap(({ planned, delivered }) => [planned ?? 0, delivered ?? 0]));
  const lowest = Math.min(0, ...points.flatMap(({ planned, delivered }) => [planned ?? 0, delivered ?? 0]));
  const x = (position: number): number => left + ((width - left - right) * position) / (points.length - 1);
  const y = (share: number): number => top + ((height - top - bottom) * (tallest - share)) / (tallest - lowest);
  const path = (shareOf: (point: Curve["points"][number]) => number | null): string =>
    points
      .flatMap((point, position) => {
        const share = shareOf(point);
        return share === null ? [] : [`${x(position).toFixed(1)},${y(share).toFixed(1)}`];
      })
      .join(" ");
  const now = points.reduce((latest, { delivered }, position) => (delivered === null ? latest : position), -1);
  const last = points[now];
  const says = last === undefined ? text.curve.title : text.curve.says(shareWords(last.planned), shareWords(last.delivered), last.day);
  return (
    <figure className="group">
      <svg viewBox={`0 0 ${width} ${height}`} className="chart" role="img" aria-label={says}>
        {[0, tallest / 2, tallest].map((share) => (
          <g key={share}>
            <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} className="axis" />
            <text x={left - 5} y={y(share) + 3} textAnchor="end">
              {percentText(share)}
            </text>
          </g>
        ))}
        <text x={left} y={height - 2}>
          {points[0]?.day.slice(0, 7)}
        </text>
        <text x={width - right} y={height - 2} textAnchor="end">
          {points[points.length - 1]?.day.slice(0, 7)}
        </text>
        <polyline points={path(({ planned }) => planned)} className="curve-planned" />
        <polyline points={path(({ delivered }) => delivered)} className="curve-delivered" />
        {last !== undefined && <circle cx={x(now)} cy={y(last.delivered ?? 0)} r="4" className="curve-now" />}
      </svg>
      <div className="row">
        {(["planned", "delivered"] as const).map((name) => (
          <span key={name} className="row">
            <svg viewBox="0 0 26 8" className="curve-key" aria-hidden="true">
              <line x1="0" x2="26" y1="4" y2="4" className={`curve-${name}`} />
            </svg>
            <span className="quiet">{text.curve[name]}</span>
          </span>
        ))}
      </div>
      <figcaption className="quiet">{says}</figcaption>
      <details className="details">
        <summary className="quiet">{text.curve.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text.curve.month}</th>
              <th scope="col">{text.curve.planned}</th>
              <th scope="col">{text.curve.delivered}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, planned, delivered }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{planned === null ? "" : percentText(planned)}</td>
                <td>{delivered === null ? "" : percentText(delivered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

const shareWords = (share: number | null): string => (share === null ? text.curve.unknown : percentText(share));
