/** What people may say about a text: the labels of a folder, as `annotation.conf` and `visual.conf` have them. */
export interface Scheme {
  /** Labels of spans, in their order; those of events are among them. */
  readonly labels: readonly Label[];
  readonly relations: readonly RelationType[];
  readonly attributes: readonly AttributeType[];
  /** What of the files is not understood. */
  readonly problems: readonly SchemeProblem[];
}

export interface Label {
  /** As it stands in `.ann` files: letters of ASCII, digits, `_` and `-`. */
  readonly name: string;
  /** The name of the label above it. */
  readonly parent?: string;
  /** It orders others and is given to nothing. */
  readonly isAbstract: boolean;
  readonly isEvent: boolean;
  /** How people read it. */
  readonly text: string;
  /** CSS colours. */
  readonly color?: string;
  readonly background?: string;
  /** What it is to be given to. */
  readonly guideline?: string;
}

export interface RelationType {
  readonly name: string;
  readonly from: Role;
  readonly to: Role;
}

export interface Role {
  readonly name: string;
  /** Labels; `<ENTITY>`, `<EVENT>` and `<ANY>` stand for many. */
  readonly labels: readonly string[];
}

export interface AttributeType {
  readonly name: string;
  readonly targets: readonly string[];
  /** Empty for one that is there or not. */
  readonly values: readonly string[];
}

export interface SchemeProblem {
  readonly file: 'annotation.conf' | 'visual.conf';
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

export function labelNamed({ labels }: Scheme, name: string): Label | undefined {
  return labels.find(label => label.name === name);
}

/** The labels that something may be given. */
export function usableLabels({ labels }: Scheme): readonly Label[] {
  return labels.filter(({ isAbstract, isEvent }) => !isAbstract && !isEvent);
}
