import { builtinAnnotationConf, builtinVisualConf } from '../annotations/builtin-scheme';
import { Standoff } from '../annotations/standoff/standoff';
import { CodePoints } from '../text/code-points';
import type { Format } from './format';

/** brat's standoff format: `.txt` and `.ann`. Everything has its place. */
export const brat: Format = {
  name: 'brat',
  about: 'brat standoff: the text and an `.ann` file beside it',
  offsets: 'code points',
  loses: 'nothing',
  ending: '.ann',
  write: ({ text, annotations }) => ({
    text: Standoff.empty.edit(annotations, []).write(new CodePoints(text)),
    beside: { '.txt': text },
  }),
  read: function* (source, { name, textOf }) {
    const text = textOf?.(name);
    if (text === undefined) {
      yield { message: `An .ann file needs the text beside it: ${name}.txt.` };
      return;
    }
    const standoff = Standoff.read(source, new CodePoints(text));
    for (const { line, what, text: quoted } of standoff.problems)
      yield { message: `${what}: ${quoted}`, line: line + 1 };
    yield { id: name, text, annotations: standoff.annotations };
  },
};

/** Files that a folder of brat needs, where it has none. */
export const bratConfiguration = {
  'annotation.conf': builtinAnnotationConf,
  'visual.conf': builtinVisualConf,
} as const;
