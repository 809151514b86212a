/** The row to which a key leads from this one, by a row, by a page or to an end. It may lie outside of the list. */
export function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const rows: { [key: string]: number } = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  return rows[key];
}
