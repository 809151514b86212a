/** Which lines of a long table are elements of the page, and which element shows which line. */

/** Where the lines of a table lie. */
export interface Heights {
  /** Where the line begins; of the number of lines: where the last one ends. */
  top(place: number): number;
  /** The line at this height; the number of lines when it is below all of them. */
  at(y: number): number;
}

/** Lines that are all of one height. */
export function even(count: number, height: number): Heights {
  return {
    top: (place) => Math.min(place, count) * height,
    at: (y) => Math.max(0, Math.min(count, Math.floor(y / height))),
  };
}

/** Lines of these heights. */
export function uneven(heights: readonly number[]): Heights {
  const tops = [0];
  let end = 0;
  for (const height of heights) tops.push((end += height));
  return {
    top: (place) => tops[place] ?? end,
    at: (y) => {
      let [low, high] = [0, heights.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tops[middle + 1] ?? 0) <= y) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/**
 * The line that an element shows, when `count` elements show the lines from `first` on. While the window moves on by a
 * line, one element gets another line and all others keep theirs.
 */
export function lineOf(element: number, first: number, count: number): number {
  return first + ((((element - first) % count) + count) % count);
}

/** The elements in the order of their lines. */
export function inOrder(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (first + at) % count);
}
