import type { Candidate, Recogniser } from './candidate';
import { lemmasOf } from './inflections';
import { candidateOf, meant } from './known-names';
import { Gap, isCapital, type Tokens } from './tokens';

/** Known names whose words have other endings in running text: `Организацией Объединённых Наций`, `Frankreichs`. */
export const inflectedNames: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps } = tokens;
  const known = new Set(found.filter(({ confidence }) => confidence > 0.9).map(({ from }) => from));
  for (let at = 0; at < words.text.length; at++) {
    if (known.has(at) || !isCapital(tokens, at)) continue;
    let best: Candidate | undefined;
    const follow = (node: number | undefined, word: number, isInflected: boolean) => {
      if (word >= words.text.length || (word > at && gaps[word] !== Gap.Space && gaps[word] !== Gap.Joint)) return;
      for (const [form, changed] of formsOf(tokens, word)) {
        const next = knowledge.names.nodeBehind(node, form);
        if (next === undefined) continue;
        const inflected = isInflected || changed;
        const values = inflected ? knowledge.names.valuesOf(next) : undefined;
        for (const value of values ? meant(values, tokens, word + 1, 0) : []) {
          const span = { start: words.start[at]!, end: words.end[word]!, from: at, to: word + 1 };
          const option = candidateOf(value, span, 0, false, tokens, knowledge);
          if (option && (!best || option.to > best.to || option.confidence > best.confidence)) best = option;
        }
        follow(next, word + 1, inflected);
      }
    };
    follow(undefined, at, false);
    if (best) yield { ...best, evidence: 'inflected name', confidence: best.confidence - doubt };
  }
};

/** An ending may as well belong to another name. */
const doubt = 0.08;

function* formsOf(tokens: Tokens, at: number): Generator<readonly [form: string, changed: boolean]> {
  yield [tokens.words.text[at]!, false];
  for (const lemma of lemmasOf(tokens, at)) yield [lemma, true];
}
