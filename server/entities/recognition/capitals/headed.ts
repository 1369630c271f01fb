import { WordUse, type Knowledge } from '../../knowledge/knowledge';
import { endsNames, Gap, isCapital, type Tokens } from '../tokens';
import { wordUses } from '../word-uses';
import { isIn } from './languages';
import { legalFormEnd } from './legal-forms';
import { isCompound, isSentenceStart, withTitle, type Capitals, type Run } from './runs';

/** More words than this no name has. */
const longest = 14;

/** What a head makes an organisation, as words of the line. */
export interface Headed {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Where its legal form begins, if it has one. */
  readonly legal?: number;
}

export function isHead(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  if ((wordUses(knowledge, tokens, at) & WordUse.OrganizationHead) !== 0) return true;
  return isCompound(tokens, at, knowledge, WordUse.OrganizationHead);
}

/** The parts of a run that a head makes organisations: `Equity Bank` and `Bank of Kenya` in one. */
export function headedParts(run: Run, tokens: Tokens, knowledge: Knowledge, line: Capitals): Headed[] {
  const { words, gaps } = tokens;
  const { names } = line;
  const parts: Headed[] = [];
  let start = beginning(run, tokens, knowledge);
  let head = -1;
  const close = (to: number, next: number, legal?: number) => {
    if (head >= 0 && to - start <= longest) parts.push({ from: start, to, ...(legal === undefined ? {} : { legal }) });
    head = -1;
    start = next;
  };
  if (start < run.from) {
    // The small word between them has been seen.
    for (let at = start; at < run.from; at++) if (isCapital(tokens, at) && isHead(tokens, at, knowledge)) head = at;
  }
  for (let at = run.from; at < run.to; at++) {
    const legal = at > start ? legalFormEnd(tokens, at, knowledge) : at;
    if (legal > at) {
      head = at;
      // `das Werk der Brandner Optik GmbH`
      if (isIn(tokens, 'de'))
        for (let word = start + 1; word < at; word++)
          if (!isCapital(tokens, word) && /^(?:der|des|die|von|bei)$/.test(words.text[word]!)) start = word + 1;
      close(legal, isSmall(legal) ? legal + 1 : legal, at);
      at = legal - 1;
    } else if (isCapital(tokens, at)) {
      // `La Chaux-de-Fonds`
      const isInside = gaps[at] === Gap.Joint && isIn(tokens, 'fr', 'es', 'pt') && at > start;
      if (!isInside && isHead(tokens, at, knowledge)) {
        head = at;
        if (isNamedAfter(at)) start = run.from;
        // `Bundesrat Moritz Leuenberger`, `Verband Astag`: no name, but what somebody is.
        const isLabel = isIn(tokens, 'de') && at === start && isCapital(tokens, at + 1) && gaps[at + 1] === Gap.Space;
        if (isLabel && (isLabelHead(at) || isNamedInFull(at + 1))) [head, start] = [-1, at + 1];
      }
    } else if (gaps[at] === Gap.Joint && tokens.line.charAt(words.start[at]! - 1) === '-') {
      continue;
    } else if (isArticle(at)) {
      continue;
    } else if ((wordUses(knowledge, tokens, at) & WordUse.Particle) === 0) {
      close(at, at + 1);
    } else if (and.has(words.text[at]!)) {
      const next = behindArticles(at + 1);
      if (head < 0 ? !isJoined(at, next) : isApart(at, next)) close(at, next);
    } else if (head < 0) start = at + 1;
    else if (isSomebody(at + 1)) close(at, at + 1);
  }
  const isNear = gaps[run.to] === Gap.Comma || gaps[run.to] === Gap.Space;
  const legal = isNear ? legalFormEnd(tokens, run.to, knowledge) : run.to;
  if (legal > run.to && start < run.to) {
    head = run.to;
    close(legal, legal, run.to);
  }
  close(run.to, run.to);
  return parts
    .map(part => (part.legal === undefined ? { ...part, ...extended(part) } : part))
    .filter(({ from, to }) => to - from > 1 && !isOther(from, to));

  /** `para a Ciência`: `a` is a preposition too. */
  function isArticle(at: number): boolean {
    return isIn(tokens, 'pt') && /^[ao]s?$/.test(words.text[at]!) && /^(?:para|e)$/.test(words.text[at - 1] ?? '');
  }

  function behindArticles(at: number): number {
    let word = at;
    while (word < run.to && !isCapital(tokens, word) && words.text[word]!.length < 4) word++;
    return word;
  }

  /** `the Ethics and Anti-Corruption Commission`: what stands before the small word belongs to the head behind it. */
  function isJoined(at: number, next: number): boolean {
    if (next > at + 1 || at - start > 3 || !hasHead(next)) return false;
    for (let word = start; word < at; word++) {
      const name = names.get(word);
      if (name && name.to === at && name.to - start > 0 && name.type !== 'nationality') return false;
      if ((wordUses(knowledge, tokens, word) & WordUse.GivenName) !== 0) return false;
    }
    if (isIn(tokens, 'de')) return tokens.line.charAt(words.end[at - 1]!) === '-';
    if (isIn(tokens, 'tr')) return !ofOne.test(words.text[run.to - 1]!);
    return isIn(tokens, 'en') && /^(?:the|of|for)$/.test(words.text[start - 1] ?? '');
  }

  /** What stands behind the small word is something else: it has a head, an article or a name of its own. */
  function isApart(at: number, next: number): boolean {
    if (next >= run.to) return false;
    const left = names.get(at - 1);
    if (left && left.to === at && left.type !== 'organization' && !isIn(tokens, 'en')) return true;
    // `Fundação para a Ciência e a Tecnologia`
    const hasArticles = /^(?:para|pour)$/.test(words.text[head + 1] ?? '');
    if (next > at + 1 && !joining.test(words.text[at + 1]!) && !hasArticles) return true;
    if (isIn(tokens, 'en')) {
      if (head === at - 1 && hasHead(next)) return true;
      if (isHead(tokens, next, knowledge) && words.text[next + 1] === 'of') return true;
    } else if (
      isHead(tokens, next, knowledge) &&
      !joining.test(words.text[next - 1]!) &&
      !fields.test(words.text[next]!)
    )
      return true;
    const name = names.get(next);
    return name !== undefined && name.confidence > 0.9 && (name.type !== 'place' || !isCapital(tokens, name.to));
  }

  /** `Johann Heinrich von Thünen-Institut`. */
  function isNamedAfter(at: number): boolean {
    if (!isIn(tokens, 'de') || gaps[at] !== Gap.Joint || parts.length > 0) return false;
    for (let word = run.from; word < at; word++) {
      if (!isCapital(tokens, word) && !/^(?:von|van|zu|de)$/.test(words.text[word]!)) return false;
    }
    return (wordUses(knowledge, tokens, run.from) & WordUse.GivenName) !== 0;
  }

  function isLabelHead(at: number): boolean {
    return (wordUses(knowledge, tokens, at) & WordUse.LabelHead) !== 0;
  }

  function isNamedInFull(at: number): boolean {
    if (at + 1 >= run.to || gaps[at + 1] !== Gap.Space || !isCapital(tokens, at + 1)) return false;
    return (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0;
  }

  function hasHead(at: number): boolean {
    for (let word = at; word < Math.min(run.to, at + longest); word++)
      if (isCapital(tokens, word) && isHead(tokens, word, knowledge)) return true;
    return false;
  }

  /** `le Pastef d'Ousmane Sonko`: behind the small word somebody is named in full. */
  function isSomebody(at: number): boolean {
    if (at + 1 >= run.to || !isIn(tokens, 'fr', 'es', 'pt', 'de')) return false;
    if (!isCapital(tokens, at) || !isCapital(tokens, at + 1)) return false;
    const isGiven = (word: number) => (wordUses(knowledge, tokens, word) & WordUse.GivenName) !== 0;
    return isGiven(at) && !names.has(at) && !isHead(tokens, at + 1, knowledge);
  }

  /** With what follows a run: adjectives and what small words join, and more of a list: `Environment, Food and Rural Affairs`. */
  function extended({ from, to }: Headed): Headed {
    if (to !== run.to) return { from, to };
    const listed = listEnd(from, to);
    return { from: listStart(from, to), to: withAdjectives(tokens, run, listed, knowledge, line) };
  }

  /** The end of the list that the part of a name behind the head begins: `for Environment, Food and Rural Affairs`. */
  function listEnd(from: number, to: number): number {
    let [end, reached] = [to, to];
    if (isIn(tokens, 'tr', 'de') || !hasSmallWord(from, to) || names.has(to - 1)) return to;
    for (let items = 0; items < mostItems && gaps[end] === Gap.Comma; items++) {
      const next = line.byStart.get(end) ?? line.byStart.get(end + 1) ?? line.byStart.get(end + 2);
      if (!next || next.title !== undefined || next.nation) break;
      if (!isFree(next.from, next.to)) break;
      for (let at = end; at < next.from; at++) if (!isSmall(at)) return reached;
      const hasAnd = words.text.slice(next.from, next.to).some(word => and.has(word));
      end = next.to;
      if (!hasAnd) continue;
      reached = end;
      break;
    }
    return reached;
  }

  /** `Çevre, Şehircilik ve İklim Değişikliği Bakanlığı`: in Turkish the head stands behind the list. */
  function listStart(from: number, to: number): number {
    if (!isIn(tokens, 'tr') || from !== run.from || gaps[from] !== Gap.Comma) return from;
    if (!words.text.slice(from, to).some(word => and.has(word))) return from;
    const before = line.byEnd.get(from);
    if (!before || before.title !== undefined || before.to - before.from > 2) return from;
    return isFree(before.from, before.to) ? before.from : from;
  }

  /** No known names, no people and no heads. */
  function isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (names.has(at) || (wordUses(knowledge, tokens, at) & WordUse.GivenName) !== 0) return false;
    }
    return to - from < 8;
  }

  function isSmall(at: number): boolean {
    return (wordUses(knowledge, tokens, at) & WordUse.Particle) !== 0;
  }

  function hasSmallWord(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (!isCapital(tokens, at) && isSmall(at)) return true;
    return false;
  }

  /** Something else is known by this name. */
  function isOther(from: number, to: number): boolean {
    const known = names.get(from);
    return known?.to === to && known.type !== 'organization';
  }
}

/** Where the name of an organisation may begin: with an adjective, or a word that opens sentences too. */
function beginning(run: Run, tokens: Tokens, knowledge: Knowledge): number {
  if (run.title !== undefined) return withTitle(run, tokens);
  if (run.nationFrom !== undefined) return run.nationFrom;
  const { gaps, words } = tokens;
  const { from } = run;
  const isOpener = (at: number) => {
    if (at < 0 || !isCapital(tokens, at) || !isSentenceStart(tokens, at)) return false;
    if ((wordUses(knowledge, tokens, at) & WordUse.Opener) === 0) return false;
    return isIn(tokens, 'tr') ? words.text[at]!.length > 3 && !endsNames(tokens, at) : isInner(tokens, at, knowledge);
  };
  if (gaps[from] !== Gap.Space || !isIn(tokens, 'tr', 'en')) return from;
  if (isOpener(from - 1)) return from - 1;
  return and.has(words.text[from - 1] ?? '') && gaps[from - 1] === Gap.Space && isOpener(from - 2) ? from - 2 : from;
}

/** A common word of which names of organisations are made. */
export function isInner(tokens: Tokens, at: number, knowledge: Knowledge): boolean {
  return (wordUses(knowledge, tokens, at) & WordUse.Inner) !== 0;
}

/** Turkish heads of names that hold no list: those of banks, clubs, companies and universities. */
const ofOne = /^(?:banka|univers|holding|kulub|sirket|spor|okul|lise|koleji|parti|gazete)/;

const mostItems = 4;

const and = new Set(['and', 'et', 'und', 'y', 'e', 've', 'и']);

/** Heads that are also what others care for: `do Comércio e Serviços`. */
const fields = /^(?:servi[cs]\w+|industr\w+|energ\w+|telecom\w*|seguros|assurances?|petroleos?|correios?|correos)$/;

/** Small words that join what stands behind them to a head. */
const joining = /^(?:of|for|de|du|des|d|del|da|do|das|dos|para|pour|fur)$/;

/** The ends of folded adjectives in French, Spanish and Portuguese. */
const adjective =
  /(?:(?:al|ale|ique|if|ive|aire|ien|ienne|ais|aise|ois|oise|aine?|onne|asque|esque|ote|ine|el|elle|ieure?|ere|ime|ico|ica|iste|ista|ivo|iva|ano|ana|ario|aria|eno|ena|ense|ivil|ovel)s?|aux|esa?s?|ais)$/;

/** Adjectives that stand before their noun: `de première instance`. */
const before = /^(?:premiere?|grande?|haute?|petite?|nouvelle?|jeune|primera?|gran|alta?|nueva?|nova?)s?$/;

/** `Armée nationale tchadienne`, `Union des planteurs de la Nawa`: adjectives, and what small words join. */
export function withAdjectives(tokens: Tokens, run: Run, end: number, knowledge: Knowledge, line: Capitals): number {
  if (!isIn(tokens, 'fr', 'es', 'pt')) return end;
  const { words, gaps } = tokens;
  const isParticle = (at: number) => (wordUses(knowledge, tokens, at) & WordUse.Particle) !== 0;
  /** `de la`, `et de l'`, and no `l'` alone. */
  const joins = (at: number) => {
    for (let word = at; isParticle(word); word++) if (joining.test(words.text[word]!)) return true;
    return false;
  };
  const ends = isHead(tokens, end - 1, knowledge);
  const last = line.names.get(end - 1);
  if (last && last.type !== 'organization') return end;
  let [at, reached] = [end, end];
  while (at < Math.min(end + longest, words.text.length) && gaps[at] === Gap.Space) {
    const word = words.text[at]!;
    if (line.names.get(at)?.type === 'nationality') reached = at + 1;
    else if (isParticle(at)) {
      if (!ends || !joins(at)) break;
      let noun = at + 1;
      while (isParticle(noun)) noun++;
      if (gaps[noun] !== Gap.Space && gaps[noun] !== Gap.Joint) break;
      const next = line.byStart.get(noun);
      if (!next && (endsNames(tokens, noun) || words.text[noun]!.length < 4)) break;
      // `la Fiscalía de desviar fondos`: somebody does it.
      if (!next && noun === at + 1 && isIn(tokens, 'es', 'pt', 'fr') && /^.{3,}[aei]r$/.test(words.text[noun]!)) break;
      if (!next && before.test(words.text[noun]!) && gaps[noun + 1] === Gap.Space && !isCapital(tokens, noun + 1))
        noun++;
      at = next?.to ?? noun + 1;
      while (!next && gaps[at] === Gap.Joint) at++;
      reached = at;
      if (next) break;
      continue;
    } else if (isCapital(tokens, at) || !adjective.test(word) || endsNames(tokens, at) || word.length < 5) break;
    else reached = at + 1;
    at++;
  }
  return run.to > reached ? end : reached;
}
