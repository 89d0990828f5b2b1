import type { ReactNode } from "react";
import {
  tabId,
  type ArrowListProperties,
  type ButtonProperties,
  type MessageBarProperties,
  type ProgressBarProperties,
  type TabListProperties,
} from "../properties";
import { useArrows } from "./arrows";
import { RadioGroup, SelectField, TextField } from "./fields";
import { Icon } from "./icon";
import { vocabulary } from "./vocabulary";

/* The controls in plain HTML; google.css gives them Google's look, for the sidebar of Google Sheets. */
export { Icon, RadioGroup, SelectField, TextField, vocabulary };

export const Provider = ({ children }: { readonly children: ReactNode }) => <div className="plain-kit">{children}</div>;

export const Button = ({ children, look, size, icon, off, submits, onPress }: ButtonProperties) => (
  <button
    type={submits === true ? "submit" : "button"}
    className={["button", look ?? "outlined", size ?? ""].join(" ").trim()}
    aria-disabled={off === true ? true : undefined}
    onClick={(event) => {
      if (off === true) event.preventDefault();
      else onPress?.();
    }}
  >
    {icon !== undefined && <Icon name={icon} />}
    {children}
  </button>
);

export function TabList<T extends string>({ label, value, choices, controls, onChange }: TabListProperties<T>) {
  const arrows = useArrows<HTMLDivElement>({ items: "[role=tab]", first: "[aria-selected=true]", next: "ArrowRight", previous: "ArrowLeft" });
  return (
    <div role="tablist" className="tabs" aria-label={label} {...arrows}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="tab"
          id={tabId(choice.value)}
          className="tab"
          aria-selected={choice.value === value}
          aria-controls={controls}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

export const MessageBar = ({ intent, title, children }: MessageBarProperties) => (
  <div className={`message ${intent}`}>
    <Icon name={intent} />
    <div className="grow">
      {title !== undefined && <strong>{title}</strong>}
      <span>{children}</span>
    </div>
  </div>
);

export const Spinner = ({ label }: { readonly label: string }) => (
  <div className="row" role="progressbar" aria-label={label}>
    <span className="spinner" />
    <span>{label}</span>
  </div>
);

export const ProgressBar = ({ share, label }: ProgressBarProperties) => <progress className="progress" value={share} aria-label={label} />;

export const CounterBadge = ({ count }: { readonly count: number }) => <span className="counter">{count}</span>;

export function ArrowList({ label, children }: ArrowListProperties) {
  const arrows = useArrows<HTMLUListElement>({ items: ":scope > li > button", next: "ArrowDown", previous: "ArrowUp" });
  return (
    <ul className="list" aria-label={label} {...arrows}>
      {children}
    </ul>
  );
}
