import type { ReactNode } from "react";

interface Properties {
  readonly children: ReactNode;
  /** Left out: the line only says something. */
  readonly onPress?: (() => void) | undefined;
  readonly title?: string | undefined;
}

/** A line of a list, whole as one button where it leads somewhere. */
export const Line = ({ children, onPress, title }: Properties) =>
  onPress === undefined ? (
    <div className="line">{children}</div>
  ) : (
    <button type="button" className="line" title={title} onClick={onPress}>
      {children}
    </button>
  );
