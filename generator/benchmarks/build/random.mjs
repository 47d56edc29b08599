/**
 * Numbers that look random and are the same in every run.
 *
 * @module random
 */

/** A generator that is begun with a number: mulberry32, which is small and good enough to draw words with. */
export class Random {
  #state;

  /** @param {...number} seeds whole numbers; other numbers, other draws */
  constructor(...seeds) {
    this.#state = seeds.reduce((state, seed) => Math.imul(state ^ seed, 0x9e3779b1) + 0x85ebca6b, 0x2545f491) | 0;
    this.next();
  }

  /** @returns {number} at least 0 and less than 1 */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /**
   * @param {number} from
   * @param {number} to
   * @returns {number} a whole number between both, both included
   */
  between(from, to) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /**
   * @template T
   * @param {T[]} values
   * @returns {T}
   */
  of(values) {
    return values[Math.floor(this.next() * values.length)];
  }
}
