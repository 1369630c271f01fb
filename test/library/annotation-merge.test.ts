import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { mergeStandoff } from '../../server/annotations/merge';

const base = 'T1\tPerson 0 4\tAnna\nT2\tPlace 9 13\tOslo\nR1\tIn Arg1:T1 Arg2:T2\t\n';

describe('two versions of an .ann file', () => {
  it('are merged where they have changed different annotations', () => {
    const ours = base.replace('Person', 'Human');
    const theirs = base.replace('R1\tIn Arg1:T1 Arg2:T2\t\n', '#1\tAnnotatorNotes T2\tthe city\n');
    deepEqual(mergeStandoff(base, ours, theirs), {
      text: 'T1\tHuman 0 4\tAnna\nT2\tPlace 9 13\tOslo\n#1\tAnnotatorNotes T2\tthe city\n',
      conflicts: [],
    });
  });

  it('keep what is new on both sides, with what names it', () => {
    const ours = `${base}T3\tDate 14 18\t2020\n#1\tAnnotatorNotes T3\ta year\n`;
    const theirs = `${base}T3\tPerson 20 24\tBert\n`;
    deepEqual(mergeStandoff(base, ours, theirs).text, `${theirs}T4\tDate 14 18\t2020\n#1\tAnnotatorNotes T4\ta year\n`);
  });

  it('tell what both have changed, and keep ours', () => {
    deepEqual(mergeStandoff(base, base.replace('Place', 'City'), base.replace('Place', 'Town')), {
      text: base.replace('Place', 'City'),
      conflicts: ['T2'],
    });
    deepEqual(mergeStandoff(base, base.replace(/T2\t.*\n/, ''), base.replace('Place', 'Town')).conflicts, ['T2']);
  });

  it('are one where only one side has changed', () => {
    const line = fc.constantFrom(
      'T1\tA 0 1\tx',
      'T2\tB 0 1\tx',
      'R1\tC Arg1:T1 Arg2:T2\t',
      '*\tSame T1 T2',
      'what',
      'T2\tC 1 2\ty',
    );
    const file = fc
      .uniqueArray(line, { selector: text => text.split('\t')[0]! })
      .map(lines => lines.map(each => `${each}\n`).join(''));
    fc.assert(
      fc.property(file, file, (one, other) => {
        deepEqual(mergeStandoff(one, one, other), { text: other, conflicts: [] });
        const { text, conflicts } = mergeStandoff(one, other, one);
        deepEqual([text.split('\n').sort(), conflicts], [other.split('\n').sort(), []]);
      }),
    );
  });
});
