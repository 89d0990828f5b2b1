import { inItsLines } from "../../session/wording";

/** Words out of the plan: text and nothing else, each in a direction of its own. */
export const Words = ({ children }: { readonly children: string }) => <bdi>{inItsLines(children)}</bdi>;
