const kept: object[] = [];

/**
 * What makes the one object of a kind that each review has, such as its plan: a literal with every key. One with nothing in it is kept, and
 * with it the shape in memory that all code which was compiled for one review knows; without any such object left that code would be
 * thrown away between two reviews.
 */
export function keepingShape<T extends object>(literal: (parts: T) => T): (parts: T) => T {
  kept.push(literal({} as T));
  return literal;
}
