/** Converts places in a text between UTF-16 code units, as editors count, and Unicode code points, as files of other tools do. */
export class CodePoints {
  /** The offset, in units, of each surrogate pair. */
  readonly #pairs: Uint32Array;

  /** @param text lone surrogates count as one code point each */
  constructor(text: string) {
    this.#pairs = Uint32Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
    this.units = text.length;
  }

  /** The length of the text in UTF-16 units. */
  readonly units: number;

  /** The length of the text in code points. */
  get count(): number {
    return this.units - this.#pairs.length;
  }

  /** @param offset UTF-16 units; inside a surrogate pair it is taken to the pair's beginning */
  fromUnits(offset: number): number {
    return offset - this.pairsBefore(pair => this.#pairs[pair]! < offset);
  }

  /** @param offset code points */
  toUnits(offset: number): number {
    return offset + this.pairsBefore(pair => this.#pairs[pair]! - pair < offset);
  }

  /** How many pairs come first, of those for which `isBefore` holds; it holds for none behind one for which it does not. */
  private pairsBefore(isBefore: (pair: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
