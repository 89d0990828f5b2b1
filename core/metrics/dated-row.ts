/** A row and the status date, for the columns that need no more. */
export interface DatedRow<R> {
  readonly row: R;
  readonly day: number;
}
