import { WordUse, type Knowledge } from './knowledge/knowledge';
import { isRefused, type Candidate } from './recognition/candidate';
import { isAcronym } from './recognition/capitals/letters';
import { withoutEnding } from './recognition/inflections';
import { Gap, isCapital, type Tokens } from './recognition/tokens';
import { wordUses } from './recognition/word-uses';

/** So sure is a name of which the article has made sure elsewhere. */
const confidence = 0.75;

/** From here on a name holds for the article. */
const sure = 0.7;

/** So many names that begin with the same word are kept. */
const mostNames = 24;

interface Name {
  /** Without the endings that they have in running text. */
  readonly words: readonly string[];
  readonly type: Candidate['type'];
}

/** Organisations and places that an article has named where the line alone makes sure of them: it names them elsewhere too. */
export class Established {
  readonly #byFirst = new Map<string, Name[]>();

  get isEmpty(): boolean {
    return this.#byFirst.size === 0;
  }

  add(candidate: Candidate, tokens: Tokens, knowledge: Knowledge): void {
    const { type, from, to, entity } = candidate;
    if (type !== 'organization' && type !== 'place') return;
    if (candidate.confidence < sure || !isCapital(tokens, from)) return;
    if (entity === undefined) this.#keep(tokens, from, to, type, knowledge);
    const end = withoutLegalForm(tokens, from, to);
    if (type !== 'organization' || end === to) return;
    this.#keep(tokens, from, end, type, knowledge);
    if (end - from > 1) this.#keep(tokens, from, from + 1, type, knowledge);
  }

  #keep(tokens: Tokens, from: number, to: number, type: Candidate['type'], knowledge: Knowledge): void {
    if (to <= from || (to - from === 1 && !mayStandAlone(tokens, from, knowledge))) return;
    const words = tokens.words.text.slice(from, to).map(withoutEnding);
    const others = this.#byFirst.get(words[0]!) ?? [];
    if (
      others.some(other => other.words.length === words.length && other.words.every((word, at) => word === words[at]))
    )
      return;
    if (others.length < mostNames) this.#byFirst.set(words[0]!, [...others, { words, type }]);
  }

  /** Where a line names them. */
  in(tokens: Tokens, knowledge: Knowledge): Candidate[] {
    return [...this.#in(tokens, knowledge)].filter(name => !isRefused(name, tokens, knowledge));
  }

  *#in(tokens: Tokens, knowledge: Knowledge): Generator<Candidate> {
    const { text, start, end } = tokens.words;
    for (let at = 0; at < text.length; at++) {
      if (!isCapital(tokens, at)) continue;
      const names = this.#byFirst.get(withoutEnding(text[at]!));
      if (!names) continue;
      let best: Name | undefined;
      for (const name of names) {
        if (name.words.length > (best?.words.length ?? 0) && stands(name.words, tokens, at)) best = name;
      }
      if (!best) continue;
      const to = at + best.words.length;
      if (to - at === 1 && !mayStandAlone(tokens, at, knowledge)) continue;
      const span = { start: start[at]!, end: end[to - 1]!, from: at, to };
      yield { ...span, type: best.type, evidence: 'named elsewhere', confidence };
      at = to - 1;
    }
  }
}

function stands(words: readonly string[], { words: { text }, gaps }: Tokens, at: number): boolean {
  for (let next = 0; next < words.length; next++) {
    if (at + next >= text.length || withoutEnding(text[at + next]!) !== words[next]) return false;
    if (next > 0 && gaps[at + next] !== Gap.Space && gaps[at + next] !== Gap.Joint) return false;
  }
  return true;
}

const noNames =
  WordUse.Opener |
  WordUse.Everyday |
  WordUse.GivenName |
  WordUse.Title |
  WordUse.OrganizationHead |
  WordUse.PlaceHead |
  WordUse.PlaceWrap |
  WordUse.Particle;

/** Whether one word is a name wherever the article has it. */
function mayStandAlone(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if (isAcronym(tokens, at)) return true;
  return tokens.words.text[at]!.length > 1 && (wordUses(knowledge, tokens, at) & noNames) === 0;
}

/** Folded abbreviations at the end of companies' names. */
const legalForms = new Set(
  'inc ltd llc llp plc corp corporation co company sa s a sarl sas cie ag gmbh kg kgaa se mbh ltda lda cia as sti spa srl bv nv ab oy pvt pty limited holding holdings group'.split(
    ' ',
  ),
);

/** Where the name ends without its legal form. */
function withoutLegalForm({ words: { text } }: Tokens, from: number, to: number): number {
  let end = to;
  while (end - from > 1 && legalForms.has(text[end - 1]!)) end--;
  return end;
}
