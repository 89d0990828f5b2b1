/** What fails before it is waited for fails once it is, and not before. */
export function quietly<Value>(coming: Promise<Value>): Promise<Value> {
  coming.catch(() => undefined);
  return coming;
}
