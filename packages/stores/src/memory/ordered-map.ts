interface Entry<T> {
  /** Grows with every append and is never used again: it tells where an entry stands after others were deleted. */
  readonly sequence: number;
  readonly id: string;
  value: T;
}

/** Values by id in the order in which they were appended. Finding one, and the place of one, is quick at any size. */
export class OrderedMap<T> {
  #entries: Entry<T>[] = [];
  readonly #byId = new Map<string, Entry<T>>();
  #nextSequence = 0;

  get size(): number {
    return this.#entries.length;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id)?.value;
  }

  /** Replaces the value of an id where it stands, or appends a new one. */
  set(id: string, value: T): void {
    const present = this.#byId.get(id);
    if (present !== undefined) {
      present.value = value;
      return;
    }
    const entry = { sequence: this.#nextSequence, id, value };
    this.#nextSequence += 1;
    this.#entries.push(entry);
    this.#byId.set(id, entry);
  }

  delete(id: string): void {
    const position = this.indexOf(id);
    if (position === undefined) return;
    this.#entries.splice(position, 1);
    this.#byId.delete(id);
  }

  /** Deletes everything behind an id that is present. */
  deleteAfter(id: string): void {
    const position = this.indexOf(id);
    if (position === undefined) return;
    for (const entry of this.#entries.splice(position + 1)) this.#byId.delete(entry.id);
  }

  /** Where an id stands, from 0. */
  indexOf(id: string): number | undefined {
    const sequence = this.#byId.get(id)?.sequence;
    if (sequence === undefined) return undefined;
    let low = 0;
    let high = this.#entries.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#entries[middle]?.sequence ?? Number.POSITIVE_INFINITY;
      if (found === sequence) return middle;
      if (found < sequence) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  at(position: number): T | undefined {
    return this.#entries[position]?.value;
  }
}
