import { edited, editBetween, inverseOf, type TextEdit } from '../text/edit';
import { anchor, wantedOf } from './anchor';
import { placeAfter, type Place } from './place';
import { fragmentsOf, textOf } from './standoff/fragments';

/** An edit, and the places that it has changed in more than where they begin. */
interface Entry {
  readonly edit: TextEdit;
  readonly inverse: TextEdit;
  /** The length of the text before it. */
  readonly before: number;
  readonly damaged: ReadonlyMap<string, Change>;
}

interface Change {
  readonly before: Place;
  readonly after: Place;
}

/**
 * So many edits can be taken back, and so many units of text that they have put in or taken away; so many units are copied at
 * most to find out whether a text has been there before.
 */
const most = { entries: 1000, units: 4_000_000, copied: 16_000_000 } as const;

/**
 * The places of the text-bound annotations of a text that is being edited. Where the text becomes again what it was, as when
 * an edit is undone or done again, so do the places of those that nobody has set in between.
 */
export class Tracker {
  /** Each in a box of its own, so that an edit that moves all of them changes no map. */
  #boxes = new Map<string, { place: Place }>();
  #history: Entry[] = [];

  constructor(private text: string) {}

  get places(): ReadonlyMap<string, Place> {
    return new Map(Array.from(this.#boxes, ([id, { place }]) => [id, place]));
  }

  get(id: string): Place | undefined {
    return this.#boxes.get(id)?.place;
  }

  set(id: string, place: Place): void {
    const box = this.#boxes.get(id);
    if (box) box.place = place;
    else this.#boxes.set(id, { place });
  }

  delete(id: string): void {
    this.#boxes.delete(id);
  }

  /**
   * Follows the text.
   *
   * @param edits those that have made it, each of the text that the one before has left; the smallest one where they are not known
   */
  change(text: string, edits: readonly TextEdit[] = [editBetween(this.text, text)]): void {
    if (text === this.text) return;
    if (this.goBack(text)) return;
    for (const [at, edit] of edits.entries()) {
      // The edits are the editor's word; the text is the truth.
      const isLast = at === edits.length - 1 && makes(this.text, edit, text);
      this.apply(edit, isLast ? text : edited(this.text, edit));
    }
    if (this.text !== text) this.apply(editBetween(this.text, text), text);
  }

  private apply(edit: TextEdit, after: string): void {
    const before = this.text;
    const damaged = new Map<string, Change>();
    this.move(edit, before, after, (id, from, to) => damaged.set(id, { before: from, after: to }));
    this.findIn(edit, before, after, damaged);
    this.remember(edit, after, damaged);
  }

  /** Finds what an edit has taken away in what it has put there instead, as when a whole text is replaced by itself. */
  private findIn({ start, inserted }: TextEdit, before: string, after: string, damaged: Map<string, Change>): void {
    const lost = [...damaged].filter(([, { before, after }]) => before.spans.length > 0 && after.spans.length === 0);
    const wanted = lost.map(([id, { before: place }]) => {
      const each = wantedOf(id, place, before);
      return { ...each, at: each.at - start };
    });
    if (inserted.trim() === '') return;
    for (const [id, found] of anchor(wanted, inserted)) {
      const spans = fragmentsOf(after, start + found.start, start + found.end);
      if (spans.length === 0) continue;
      const place = { spans, text: textOf(after, spans) };
      this.set(id, place);
      damaged.set(id, { before: damaged.get(id)!.before, after: place });
    }
  }

  /** Moves all places. `damaged` hears of those that have not only moved. */
  private move(
    edit: TextEdit,
    before: string,
    after: string,
    damaged: (id: string, from: Place, to: Place) => void,
  ): void {
    for (const [id, box] of this.#boxes) {
      const { place } = box;
      const next = placeAfter(place, edit, before, after);
      if (next === place) continue;
      box.place = next;
      if (isDamaged(place, next)) damaged(id, place, next);
    }
  }

  /** Puts the places where they were when the text was this one, if it was; that is an edit as any other. */
  private goBack(text: string): boolean {
    const count = this.stepsTo(text);
    if (count === 0) return false;
    const edit = editBetween(this.text, text);
    const inverse = inverseOf(edit, this.text);
    const earlier = this.placesBefore(count);
    const damaged = new Map<string, Change>();
    for (const [id, { place: before }] of this.#boxes) {
      const after = earlier.get(id)!;
      const isMove =
        isSame(placeAfter(before, edit, this.text, text), after) &&
        isSame(placeAfter(after, inverse, text, this.text), before);
      if (!isMove) damaged.set(id, { before, after });
    }
    for (const [id, place] of earlier) this.set(id, place);
    this.remember(edit, text, damaged);
    return true;
  }

  /** How many of the last edits are to be taken back to come to this text; 0 where it has not been there. */
  private stepsTo(text: string): number {
    const history = this.#history;
    const farthest = Math.min(history.length, Math.ceil(most.copied / (text.length + 1)));
    let last = 0;
    for (let step = 1; step <= farthest; step++) if (history.at(-step)!.before === text.length) last = step;
    let now = this.text;
    for (let step = 1; step <= last; step++) {
      now = edited(now, history.at(-step)!.inverse);
      if (now.length === text.length && now === text) return step;
    }
    return 0;
  }

  /** All places before the last `count` edits. Those that have been set since move as the text does. */
  private placesBefore(count: number): Map<string, Place> {
    const places = new Map(this.places);
    let now = this.text;
    for (let step = 1; step <= count; step++) {
      const { inverse, damaged } = this.#history.at(-step)!;
      const before = edited(now, inverse);
      for (const [id, place] of places) {
        const known = damaged.get(id);
        const next = known && isSame(place, known.after) ? known.before : placeAfter(place, inverse, now, before);
        if (next !== place) places.set(id, next);
      }
      now = before;
    }
    return places;
  }

  private remember(edit: TextEdit, text: string, damaged: ReadonlyMap<string, Change>): void {
    const { length } = this.text;
    this.#history.push({ edit, inverse: inverseOf(edit, this.text), before: length, damaged });
    this.text = text;
    this.forget();
  }

  /** The oldest edits can't be taken back. */
  private forget(): void {
    const size = ({ edit, inverse }: Entry) => edit.inserted.length + inverse.inserted.length;
    let units = 0;
    let kept = 0;
    for (let at = this.#history.length - 1; at >= 0 && kept < most.entries; at--) {
      units += size(this.#history[at]!);
      if (units > most.units) break;
      kept++;
    }
    if (kept < this.#history.length) this.#history = this.#history.slice(-kept);
  }
}

/** Whether an edit makes one text of another. Parts are compared as they are: no text is put together for it. */
function makes(before: string, { start, deleted, inserted }: TextEdit, after: string): boolean {
  const end = start + inserted.length;
  return (
    before.length - deleted + inserted.length === after.length &&
    after.slice(start, end) === inserted &&
    after.slice(0, start) === before.slice(0, start) &&
    after.slice(end) === before.slice(start + deleted)
  );
}

/** Whether a place has not only moved. */
function isDamaged(before: Place, after: Place): boolean {
  return after.text !== before.text || after.spans.length !== before.spans.length || after.spans.length === 0;
}

function isSame(a: Place | undefined, b: Place): boolean {
  return (
    a !== undefined &&
    a.text === b.text &&
    a.near === b.near &&
    a.spans.length === b.spans.length &&
    a.spans.every(({ start, end }, at) => start === b.spans[at]!.start && end === b.spans[at]!.end)
  );
}
