import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { readScheme } from '../../server/annotations/brat-conf';
import { builtinScheme } from '../../server/annotations/builtin-scheme';
import { usableLabels } from '../../server/annotations/scheme';

const conf = `# a comment
[spans]
!Agent
	Person
# guideline Party: Parties, not their members.
	Party
Place	<NORM>:Wikidata
<POG>=Person|Party
-----

[relations]
Member	Arg1:Person, Arg2:<POG>
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
nothing to read

[events]
Attack	Agent?:<POG>, Place*:Place

[attributes]
Negation	Arg:<EVENT>
Confidence	Arg:<POG>, Value:High|Low
`;

describe('a scheme', () => {
  it('is read from the files of brat', () => {
    const scheme = readScheme(
      conf,
      '[labels]\nParty | حزب | ح\n[drawing]\nSPAN_DEFAULT\tbgColor:lightgreen\nParty\tbgColor:#ffccaa, fgColor:url(x)\n',
    );
    deepEqual(scheme.labels, [
      { name: 'Agent', isAbstract: true, isEvent: false, text: 'Agent', background: 'lightgreen' },
      { name: 'Person', parent: 'Agent', isAbstract: false, isEvent: false, text: 'Person', background: 'lightgreen' },
      {
        name: 'Party',
        parent: 'Agent',
        isAbstract: false,
        isEvent: false,
        text: 'حزب',
        background: '#ffccaa',
        guideline: 'Parties, not their members.',
      },
      { name: 'Place', isAbstract: false, isEvent: false, text: 'Place', background: 'lightgreen' },
      { name: 'Attack', isAbstract: false, isEvent: true, text: 'Attack', background: 'lightgreen' },
    ]);
    deepEqual(scheme.relations, [
      { name: 'Member', from: { name: 'Arg1', labels: ['Person'] }, to: { name: 'Arg2', labels: ['Person', 'Party'] } },
    ]);
    deepEqual(scheme.attributes, [
      { name: 'Negation', targets: ['<EVENT>'], values: [] },
      { name: 'Confidence', targets: ['Person', 'Party'], values: ['High', 'Low'] },
    ]);
    deepEqual(scheme.problems, [{ file: 'annotation.conf', line: 13, text: 'nothing to read' }]);
  });

  it('is there where a folder has none, in the language of the interface', () => {
    const scheme = builtinScheme('ar');
    deepEqual(scheme.problems, []);
    equal(usableLabels(scheme)[0]?.text, 'شخص');
    equal(usableLabels(builtinScheme('en'))[0]?.text, 'Person');
    equal(scheme.labels.find(({ name }) => name === 'Headline')?.parent, 'Structure');
  });

  it('is read from any file', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom(...conf.split('\n'), '[', '[]', '\t', '!'));
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (a, b) => {
        readScheme(a.join('\n'), b.join('\r\n'));
      }),
    );
  });
});
