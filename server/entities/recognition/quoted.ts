import { WordUse, type Knowledge } from '../knowledge/knowledge';
import type { EntityType } from '../entity';
import type { Candidate, Recogniser } from './candidate';
import { isProperWord } from './proper-words';
import { Gap, type Tokens } from './tokens';
import { wordUses } from './word-uses';

/** More words than this are no name but what somebody said. */
const longest = 5;

const opens = /["“«'‘„]\s?$/u;
const closes = /^\s?["”»'’“]/u;

/** Folded words before quoted names of works and weapons, in Arabic. */
const works = new Set(
  'فيلم فيلمه فيلمها روايه روايته مسرحيه كتاب كتابه ديوان اغنيه مسلسل قصيده البوم لوحه سيمفونيه اوبرا قصه مجموعته بعنوان اهنگ ترانه نمايش رمان سريال شعر گيت ناول گانا گانے ڈرامه ڈرامے فلم كتابش'.split(
    ' ',
  ),
);
const weapons = new Set(
  'صاروخ صواريخ طائره طائرات مروحيه مروحيات دبابه دبابات طراز نوع مقاتلات مقاتله غواصه بارجه منظومه'.split(' '),
);

/** Quoted names in Arabic script: `صحيفة "ديلي تلغراف"`, `فيلم «…»`. */
export const quoted: Recogniser = function* (tokens, found, knowledge) {
  const { words, gaps, line } = tokens;
  if (!/["“”«»‘’„]/u.test(line)) return;
  const known = new Set(found.filter(({ confidence }) => confidence > 0.9).map(({ from, to }) => `${from} ${to}`));
  for (let at = 0; at < words.text.length; at++) {
    if (!opens.test(line.slice(Math.max(0, words.start[at]! - 2), words.start[at]))) continue;
    const to = closing(tokens, at);
    if (to === undefined || known.has(`${at} ${to}`)) continue;
    const type = typeBefore(tokens, at, knowledge);
    if (type) yield candidate(tokens, at, to, type, 0.8);
    else if (at > 0 && gaps[at] === Gap.Quote && areProper(tokens, at, to, knowledge)) {
      yield candidate(tokens, at, to, 'organization', 0.55);
    }
  }
};

/** Where the quotation that begins at a word ends, if it is short and holds nothing but words. */
function closing({ words, gaps, line }: Tokens, at: number): number | undefined {
  for (let to = at + 1; to <= Math.min(words.text.length, at + longest); to++) {
    const end = words.end[to - 1]!;
    if (closes.test(line.slice(end, end + 2))) return to;
    if (gaps[to] !== Gap.Space && gaps[to] !== Gap.Joint) return undefined;
  }
  return undefined;
}

function typeBefore(tokens: Tokens, at: number, knowledge: Knowledge): EntityType | undefined {
  if (at === 0 || tokens.gaps[at] !== Gap.Quote) return undefined;
  const text = tokens.words.text[at - 1]!;
  for (const length of tokens.clitics[at - 1]!) {
    for (const from of text.startsWith('ال', length) ? [length, length + 2] : [length]) {
      const word = text.slice(from);
      if (works.has(word)) return 'work';
      if (weapons.has(word)) return 'weapon';
      const uses = wordUses(knowledge, tokens, at - 1, from);
      if ((uses & (WordUse.OrganizationHead | WordUse.WeakHead)) !== 0) return 'organization';
      if ((uses & (WordUse.PlaceHead | WordUse.PlaceWrap)) !== 0) return 'place';
    }
  }
  return undefined;
}

function areProper(tokens: Tokens, from: number, to: number, knowledge: Knowledge): boolean {
  for (let at = from; at < to; at++) if (!isProperWord(tokens, at, knowledge)) return false;
  return true;
}

function candidate(tokens: Tokens, from: number, to: number, type: EntityType, confidence: number): Candidate {
  const { start, end } = tokens.words;
  return { start: start[from]!, end: end[to - 1]!, from, to, type, evidence: 'quoted', confidence };
}
