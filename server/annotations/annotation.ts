/** What people say about a text, as brat's standoff format has it. Spans are UTF-16 units of the text, end exclusive. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A label on a part of the text. */
export interface TextBound {
  readonly kind: 'text-bound';
  /** `T1`. */
  readonly id: string;
  readonly label: string;
  /** At least one, ascending, none empty, none over a line break. Empty where the span has lost its text. */
  readonly spans: readonly Span[];
  /** What stands in the spans, joined by one space; for a lost one, what stood there. */
  readonly text: string;
  /** Where a lost one stood, UTF-16. */
  readonly near?: number;
}

/** From one annotation to another. */
export interface Relation {
  readonly kind: 'relation';
  /** `R1`. */
  readonly id: string;
  readonly label: string;
  readonly from: Argument;
  readonly to: Argument;
}

/** Something that happens, with those who take part. */
export interface Event {
  readonly kind: 'event';
  /** `E1`. */
  readonly id: string;
  readonly label: string;
  /** The id of the text-bound annotation that names it. */
  readonly trigger: string;
  readonly arguments: readonly Argument[];
}

export interface Argument {
  readonly role: string;
  readonly id: string;
}

export interface Attribute {
  readonly kind: 'attribute';
  /** `A1`, in older files `M1`. */
  readonly id: string;
  readonly label: string;
  readonly target: string;
  /** Undefined for one that is there or not. */
  readonly value?: string;
}

/** Annotations that mean the same. It has no id. */
export interface Equivalence {
  readonly kind: 'equivalence';
  readonly label: string;
  readonly members: readonly string[];
}

/** Who or what is meant, by its number in a database. */
export interface Normalization {
  readonly kind: 'normalization';
  /** `N1`. */
  readonly id: string;
  /** Usually `Reference`. */
  readonly label: string;
  readonly target: string;
  /** `Wikidata`. */
  readonly database: string;
  /** `Q7747`. */
  readonly reference: string;
  /** How people call it. */
  readonly text: string;
}

export interface Note {
  readonly kind: 'note';
  /** `#1`. */
  readonly id: string;
  /** Usually `AnnotatorNotes`. */
  readonly label: string;
  readonly target: string;
  /** One line. */
  readonly text: string;
}

export type Annotation = TextBound | Relation | Event | Attribute | Equivalence | Normalization | Note;

/** An annotation that others can name. */
export type Identified = Exclude<Annotation, Equivalence>;

/** The ids that an annotation names. */
export function targetsOf(annotation: Annotation): readonly string[] {
  switch (annotation.kind) {
    case 'text-bound':
      return [];
    case 'relation':
      return [annotation.from.id, annotation.to.id];
    case 'event':
      return [annotation.trigger, ...annotation.arguments.map(({ id }) => id)];
    case 'equivalence':
      return annotation.members;
    case 'attribute':
    case 'normalization':
    case 'note':
      return [annotation.target];
  }
}
