import type { ReactNode } from "react";

/** The heading of a page. The focus comes here when what had it is gone. */
export const Heading = ({ id, children }: { readonly id: string; readonly children: ReactNode }) => (
  <h2 id={id} className="heading" tabIndex={-1}>
    {children}
  </h2>
);
