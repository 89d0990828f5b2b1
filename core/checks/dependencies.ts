import type { Plan } from "../reading/plan";
import { idKey } from "../parsing/text";

/** The positions of the activities that each activity waits for. */
export const predecessorsOf = (plan: Plan): readonly (readonly number[])[] =>
  plan.activities.map(({ dependsOn }) => (dependsOn ?? []).flatMap((id) => plan.activityOf.get(id) ?? plan.activityOf.get(idKey(id)) ?? []));

/**
 * The circles of a graph: its strongly connected parts of two or more, and nodes that point to themselves. Each edge is
 * walked once, without recursion. Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972.
 */
export function circlesOf(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const order = new Int32Array(edges.length);
  const lowest = new Int32Array(edges.length);
  const nextEdge = new Int32Array(edges.length);
  const isOpen = new Uint8Array(edges.length);
  const open: number[] = [];
  const circles: number[][] = [];
  let count = 0;
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== 0) continue;
    const path = [root];
    for (let node = root; path.length > 0; node = path[path.length - 1] ?? root) {
      if (order[node] === 0) {
        order[node] = lowest[node] = ++count;
        isOpen[node] = 1;
        open.push(node);
      }
      const next = edges[node]?.[nextEdge[node] as number];
      if (next !== undefined) {
        if (order[next] === 0) path.push(next);
        else {
          if (isOpen[next] === 1) lowest[node] = Math.min(lowest[node] as number, lowest[next] as number);
          (nextEdge[node] as number)++;
        }
        continue;
      }
      if (lowest[node] === order[node]) closePart(node);
      path.pop();
    }
  }
  return circles;

  function closePart(node: number): void {
    const part = open.splice(open.lastIndexOf(node));
    for (const member of part) isOpen[member] = 0;
    if (part.length > 1 || edges[node]?.includes(node)) circles.push(part.sort((a, b) => a - b));
  }
}
