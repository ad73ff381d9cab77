/** The row of each table that was removed last, so that a slip of the hand can be taken back with all that the row held. */
export class RemovedRows {
  readonly #removed = new Map<string, { readonly id: string; readonly at: number }>();

  has(table: string): boolean {
    return this.#removed.has(table);
  }

  /** Remembers what a change of a table's rows has removed; a change that removes nothing ends the memory. */
  note(table: string, before: readonly string[], after: readonly string[]): void {
    const at = before.findIndex((id) => !after.includes(id));
    const id = before[at];
    if (id === undefined) this.#removed.delete(table);
    else this.#removed.set(table, { id, at });
  }

  /** The rows with the removed one back in its place; null when none was removed. */
  putBack(table: string, rows: readonly string[]): readonly string[] | null {
    const removed = this.#removed.get(table);
    this.#removed.delete(table);
    return removed ? rows.toSpliced(removed.at, 0, removed.id) : null;
  }
}
