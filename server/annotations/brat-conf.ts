import type { AttributeType, Label, RelationType, Role, Scheme, SchemeProblem } from './scheme';

interface Line {
  /** From 0. */
  readonly number: number;
  readonly text: string;
  /** White space before it. */
  readonly indent: number;
}

/** Reads a folder's configuration of brat. What is not understood is told, and nothing else is kept from it. */
export function readScheme(annotationConf: string, visualConf = ''): Scheme {
  const problems: SchemeProblem[] = [];
  const { sections, guidelines } = sectionsOf(annotationConf, 'annotation.conf', problems);
  const visual = sectionsOf(visualConf, 'visual.conf', problems).sections;
  const texts = labelTexts(visual.get('labels') ?? []);
  const drawings = drawingsOf(visual.get('drawing') ?? []);
  const macros = new Map<string, string>();
  const looks = (name: string) => ({
    text: texts.get(name) ?? name,
    ...drawings.get('SPAN_DEFAULT'),
    ...drawings.get(name),
    ...(guidelines.has(name) ? { guideline: guidelines.get(name)! } : {}),
  });
  const unread = ({ number, text }: Line) =>
    problems.push({ file: 'annotation.conf', line: number, text: text.trim() });
  for (const line of sections.get('entities') ?? []) readMacro(line, macros);
  const labels = [
    ...labelsOf(sections.get('entities') ?? [], false, looks, unread),
    ...labelsOf(sections.get('events') ?? [], true, looks, unread),
  ];
  const relations = (sections.get('relations') ?? []).flatMap(line => {
    if (readMacro(line, macros)) return [];
    const relation = relationOf(line.text, macros);
    if (!relation && !/^\s*<OVERLAP>/.test(line.text)) unread(line);
    return relation ?? [];
  });
  const attributes = (sections.get('attributes') ?? []).flatMap(line => {
    if (readMacro(line, macros)) return [];
    const attribute = attributeOf(line.text, macros);
    if (!attribute) unread(line);
    return attribute ?? [];
  });
  return { labels, relations, attributes, problems };
}

/** Other names of sections. */
const aliases: Readonly<Record<string, string>> = { spans: 'entities' };

function sectionsOf(
  conf: string,
  file: SchemeProblem['file'],
  problems: SchemeProblem[],
): { readonly sections: ReadonlyMap<string, Line[]>; readonly guidelines: ReadonlyMap<string, string> } {
  const sections = new Map<string, Line[]>();
  const guidelines = new Map<string, string>();
  let lines: Line[] | undefined;
  for (const [number, text] of conf
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const [, name, guideline] = /^\s*#\s*guideline\s+([\w-]+):\s*(.+?)\s*$/.exec(text) ?? [];
    if (name !== undefined && guideline !== undefined) guidelines.set(name, guideline);
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    const [, section] = /^\[(.*)\]\s*$/.exec(text) ?? [];
    if (section !== undefined) {
      const key = aliases[section] ?? section;
      sections.set(key, (lines = sections.get(key) ?? []));
    } else if (lines) lines.push({ number, text, indent: text.length - text.trimStart().length });
    else problems.push({ file, line: number, text: text.trim() });
  }
  return { sections, guidelines };
}

/** `<POG>=Person|Organization`. */
function readMacro({ text }: Line, macros: Map<string, string>): boolean {
  const [, name, value] = /^\s*<([^<>\s=]+)>\s*=\s*(\S+)\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return false;
  macros.set(name, expand(value, macros));
  return true;
}

function expand(text: string, macros: ReadonlyMap<string, string>): string {
  return text.replace(/<([^<>\s]+)>/g, (all, name: string) => macros.get(name) ?? all);
}

function labelsOf(
  lines: readonly Line[],
  isEvent: boolean,
  looks: (name: string) => Pick<Label, 'text' | 'color' | 'background' | 'guideline'>,
  unread: (line: Line) => void,
): Label[] {
  const above: { readonly indent: number; readonly name: string }[] = [];
  return lines.flatMap(line => {
    const { text, indent } = line;
    if (/^\s*(?:<[^<>]+>\s*=|-{3,})/.test(text)) return [];
    const [, mark, name] = /^\s*(!?)([\w-]+)(?=\s|$)/u.exec(text) ?? [];
    if (name === undefined) {
      unread(line);
      return [];
    }
    while (above.length > 0 && above.at(-1)!.indent >= indent) above.pop();
    const parent = above.at(-1)?.name;
    above.push({ indent, name });
    return [{ name, ...(parent === undefined ? {} : { parent }), isAbstract: mark === '!', isEvent, ...looks(name) }];
  });
}

function relationOf(text: string, macros: ReadonlyMap<string, string>): RelationType | undefined {
  const [, name, rest = ''] = /^\s*([\w-]+)\s+(.*)$/.exec(text) ?? [];
  const [from, to] = rest.split(',').flatMap(part => roleOf(part, macros) ?? []);
  return name !== undefined && from && to ? { name, from, to } : undefined;
}

function roleOf(text: string, macros: ReadonlyMap<string, string>): Role | undefined {
  const [, name, labels] = /^\s*([\w-]+):(\S+)\s*$/.exec(text) ?? [];
  return name !== undefined && labels !== undefined ? { name, labels: expand(labels, macros).split('|') } : undefined;
}

function attributeOf(text: string, macros: ReadonlyMap<string, string>): AttributeType | undefined {
  const [, name, rest = ''] = /^\s*([\w-]+)\s+(.*)$/.exec(text) ?? [];
  const roles = rest.split(',').flatMap(part => roleOf(part, macros) ?? []);
  const targets = roles.find(role => role.name === 'Arg')?.labels;
  const values = roles.find(role => role.name === 'Value')?.labels ?? [];
  return name !== undefined && targets ? { name, targets, values } : undefined;
}

/** `Person | شخص | ش`: the longest way to write it stands first. */
function labelTexts(lines: readonly Line[]): Map<string, string> {
  return new Map(
    lines.flatMap(({ text }) => {
      const [name = '', shown] = text.split('|').map(part => part.trim());
      return name === '' || !shown ? [] : [[name, shown] as const];
    }),
  );
}

/** `Person<TAB>bgColor:#ffccaa, fgColor:black`. */
function drawingsOf(lines: readonly Line[]): Map<string, Pick<Label, 'color' | 'background'>> {
  return new Map(
    lines.flatMap(({ text }) => {
      const [, name, rest = ''] = /^\s*([\w-]+)\s+(.*)$/.exec(text) ?? [];
      if (name === undefined) return [];
      const values = new Map(
        rest.split(',').map(part => {
          const [key = '', value] = part.trim().split(':');
          return [key, value] as const;
        }),
      );
      const color = cssColor(values.get('fgColor'));
      const background = cssColor(values.get('bgColor'));
      return [[name, { ...(color ? { color } : {}), ...(background ? { background } : {}) }] as const];
    }),
  );
}

/** A colour by its name or in hexadecimal digits: nothing else is passed on to a style. */
function cssColor(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:#[\da-f]{3,8}|[a-z]{3,24})$/i.test(text) ? text : undefined;
}
