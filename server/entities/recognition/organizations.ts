import { Sense } from '../../locales/lexicon';
import { WordUse } from '../knowledge/knowledge';
import type { Recogniser } from './candidate';
import { endsNames, Gap, startOf } from './tokens';
import { titleEnd, wordUses } from './word-uses';

/** More words than this no name has behind its head. */
const longest = 5;

/** Organisations and sites in Arabic script that their first word announces: `وزارة …`, `مطار …`. */
export const headed: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps, clitics } = tokens;
  const names = new Map(found.map(candidate => [candidate.from, candidate] as const));
  for (let at = 0; at < words.text.length; at++) {
    for (const length of clitics[at]!) {
      const text = words.text[at]!;
      const article = text.startsWith('ال', length) && text.length - length > 4;
      const uses =
        wordUses(knowledge, tokens, at, length) | (article ? wordUses(knowledge, tokens, at, length + 2) : 0);
      const organization = (uses & WordUse.OrganizationHead) !== 0;
      if (!organization) continue;
      let to = at + 1;
      let proper = false;
      let adjectives = 0;
      while (to < words.text.length && to - at <= longest && gaps[to] === Gap.Space) {
        const name = names.get(to);
        const word = words.text[to]!;
        if (name && name.type !== 'person' && name.start === words.start[to]) {
          if (name.type !== 'nationality' && proper && adjectives > 0) break;
          proper = true;
          to = name.to;
          // After the adjective of a nation nothing but another adjective goes on.
          if (name.type === 'nationality') adjectives++;
        } else if (endsNames(tokens, to) || titleEnd(knowledge, tokens, to, 0) > to) {
          break;
        } else if (word.startsWith('ال') && word.length > 3) {
          if (article && to === at + 1 && !/ي$|يه$/.test(word)) break;
          adjectives++;
          to++;
        } else if (
          /^وال/.test(word) &&
          adjectives > 0 &&
          !article &&
          to + 1 <= words.text.length &&
          listHeads.test(text.slice(length))
        ) {
          to++;
        } else if (/^لل/.test(word) && adjectives + (proper ? 1 : 0) <= 1 && !article) {
          adjectives++;
          to++;
        } else if (
          to === at + 1 &&
          !article &&
          !(tokens.senses[to]! & Sense.Function) &&
          /^ال/.test(words.text[to + 1] ?? '') &&
          gaps[to + 1] === Gap.Space &&
          names.get(to + 1) === undefined
        ) {
          // `وكالة أنباء الإمارات`, `هيئة أركان الجيش`.
          to++;
        } else break;
      }
      if (to === at + 1) continue;
      if (article && !proper) continue;
      if (adjectives === 0 && !proper) continue;
      const start = startOf(tokens, at, length);
      yield {
        start,
        end: words.end[to - 1]!,
        from: at,
        to,
        type: 'organization',
        evidence: 'head',
        confidence: (proper ? 0.75 : 0.62) - (length > 0 ? 0.02 : 0),
      };
      break;
    }
  }
};

/** Their names list what they are for: `وزارة التربية والتعليم`. */
const listHeads = /^(?:وزاره|هييه|لجنه|مجلس|اداره|معهد|مركز|كليه|منظمه|جمعيه|مديريه)$/;
