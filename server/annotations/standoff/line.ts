import type { Annotation, Argument, Span } from '../annotation';

/** A line of an `.ann` file as brat's grammar has it. Spans of text-bound annotations are code points of the text's file. */
export function parseLine(line: string): Annotation | undefined {
  const tab = line.indexOf('\t');
  if (tab < 0) return undefined;
  const [id, rest] = [line.slice(0, tab), line.slice(tab + 1)];
  if (id === '*') return equivalence(rest);
  if (!/^(?:[A-Za-z]+|#[A-Za-z]*)\d+[^\s]*$/.test(id)) return undefined;
  switch (id.charAt(0)) {
    case 'T':
      return textBound(id, rest);
    case 'E':
      return event(id, rest);
    case 'R':
      return relation(id, rest);
    case 'A':
    case 'M':
      return attribute(id, rest);
    case 'N':
      return normalization(id, rest);
    case '#':
      return note(id, rest);
    default:
      return undefined;
  }
}

function textBound(id: string, rest: string): Annotation | undefined {
  const [, label, offsets, text] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/su.exec(rest) ?? [];
  if (label === undefined || offsets === undefined || text === undefined) return undefined;
  const spans = offsets.split(';').map((pair): Span => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return { start, end };
  });
  const areInOrder = spans.every(({ start, end }, at) => start < end && start >= (spans[at - 1]?.end ?? 0));
  return areInOrder ? { kind: 'text-bound', id, label, spans, text } : undefined;
}

function event(id: string, rest: string): Annotation | undefined {
  const [first = '', ...others] = rest.trimEnd().split(' ');
  const trigger = argument(first);
  const all = others.filter(Boolean).map(argument);
  if (!trigger || !areThere(all)) return undefined;
  return { kind: 'event', id, label: trigger.role, trigger: trigger.id, arguments: all };
}

function relation(id: string, rest: string): Annotation | undefined {
  const [label, ...others] = rest.trimEnd().split(' ');
  const all = others.filter(Boolean).map(argument);
  if (!label || !areThere(all) || all.length !== 2) return undefined;
  return { kind: 'relation', id, label, from: all[0]!, to: all[1]! };
}

function attribute(id: string, rest: string): Annotation | undefined {
  const [, label, target, value] = /^(\S+) (\S+)(?: (\S(?:.*\S)?))?\s*$/su.exec(rest) ?? [];
  if (label === undefined || target === undefined) return undefined;
  return { kind: 'attribute', id, label, target, ...(value === undefined ? {} : { value }) };
}

function normalization(id: string, rest: string): Annotation | undefined {
  // brat puts one more TAB before the text each time it writes the line.
  const [, label, target, database, reference, text = ''] =
    /^(\S+) (\S+) ([^\s:]+):(\S+)(?:\t+(.*))?$/su.exec(rest.trimEnd()) ?? [];
  if (label === undefined || target === undefined || database === undefined || reference === undefined)
    return undefined;
  return { kind: 'normalization', id, label, target, database, reference, text };
}

function note(id: string, rest: string): Annotation | undefined {
  const [, label, target, text = ''] = /^(\S+) (\S+)(?:\t(.*))?$/su.exec(rest) ?? [];
  return label === undefined || target === undefined ? undefined : { kind: 'note', id, label, target, text };
}

function equivalence(rest: string): Annotation | undefined {
  const [label, ...members] = rest.trimEnd().split(' ');
  if (!label || members.length < 2 || members.some(member => member === '')) return undefined;
  return { kind: 'equivalence', label, members };
}

function argument(text: string): Argument | undefined {
  const [, role, id] = /^([^\s:]+):(\S+)$/u.exec(text) ?? [];
  return role === undefined || id === undefined ? undefined : { role, id };
}

function areThere<T>(all: readonly (T | undefined)[]): all is readonly T[] {
  return !all.includes(undefined);
}

/** The line of an annotation, which `parseLine` reads. Spans are code points of the text's file. */
export function formatLine(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'text-bound': {
      const offsets = annotation.spans.map(({ start, end }) => `${start} ${end}`).join(';');
      return `${annotation.id}\t${annotation.label} ${offsets}\t${annotation.text}`;
    }
    case 'relation': {
      const { id, label, from, to } = annotation;
      return `${id}\t${label} ${from.role}:${from.id} ${to.role}:${to.id}\t`;
    }
    case 'event': {
      const { id, label, trigger } = annotation;
      return `${id}\t${[`${label}:${trigger}`, ...annotation.arguments.map(each => `${each.role}:${each.id}`)].join(' ')}`;
    }
    case 'attribute': {
      const { id, label, target, value } = annotation;
      return `${id}\t${label} ${target}${value === undefined ? '' : ` ${value}`}`;
    }
    case 'normalization': {
      const { id, label, target, database, reference, text } = annotation;
      return `${id}\t${label} ${target} ${database}:${reference}\t${text}`;
    }
    case 'note': {
      const { id, label, target, text } = annotation;
      return `${id}\t${label} ${target}\t${text}`;
    }
    case 'equivalence':
      return `*\t${[annotation.label, ...annotation.members].join(' ')}`;
  }
}
