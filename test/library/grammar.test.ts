import { equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { INITIAL, Registry, type IGrammar } from 'vscode-textmate';
import { hasRightToLeft } from '../../server/text/script';
import { newsGrammar } from '../../syntaxes/grammar';
import { readFixtures, update } from '../fixture';
import type * as Oniguruma from 'vscode-oniguruma';

const path = join('syntaxes', 'news.tmLanguage.json');

describe('the TextMate grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await load();
  });

  it('is the one that the locale packs make', () => {
    const made = `${JSON.stringify(newsGrammar(), undefined, 2)}\n`;
    if (update) writeFileSync(path, made);
    equal(readFileSync(path, 'utf8'), made, 'npm test -- library --update writes it anew');
  });

  it('never cuts a line that holds right-to-left text', () => {
    for (const { text, path: fixture } of readFixtures('articles')) {
      for (const line of text.split(/\r\n|\n/)) {
        const { tokens } = grammar.tokenizeLine(line, INITIAL);
        if (hasRightToLeft(line)) equal(tokens.length, 1, `${fixture}: ${line}`);
      }
    }
  });

  for (const [line, scope] of [
    ['المصدر: الجزيرة', 'source'],
    ['المصـدر : الجزيرة', 'source'],
    ['الكلمات المفتاحية: أ، ب', 'keywords'],
    ['إقرأ أيضاً:', 'related'],
    ['Source: Reuters', 'source'],
    ['KEYWORDS : a, b', 'keywords'],
    ['Источник: ТАСС', 'source'],
    ['来源：新华网', 'source'],
  ] as const) {
    it(`colours '${line}' as ${scope}`, () => {
      const scopes = grammar.tokenizeLine(line, INITIAL).tokens.flatMap(token => token.scopes);
      ok(
        scopes.some(found => found.includes(scope)),
        scopes.join(' '),
      );
    });
  }

  it('leaves running text alone', () => {
    for (const line of ['المصدر قال إن المحادثات مستمرة.', 'The source said: talks go on.', 'A plain line']) {
      equal(grammar.tokenizeLine(line, INITIAL).tokens[0]!.scopes.length, 1);
    }
  });
});

async function load(): Promise<IGrammar> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
  const wasm = readFileSync(join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve({ ...(newsGrammar() as { scopeName: string; patterns: []; repository: never }) }),
  });
  const grammar = await registry.loadGrammar('text.news');
  if (!grammar) throw new Error('the grammar is not readable');
  return grammar;
}
