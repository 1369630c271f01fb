import { expressionsOfLine, datesOfLine } from '../../article/dated';
import { writings } from '../../locales/lexicon';
import { foldText } from '../../text/fold';
import type { ArticleView } from '../rule';
import { languageOf } from './label';

/** The names of Gregorian months that an article uses, where its language has several systems; undefined where it uses none. */
export function monthsOf(view: ArticleView, language: number): readonly string[] | undefined {
  const systems = namingSystems(writings[language]!.months.gregory);
  if (systems.length < 2) return undefined;
  const names = namesIn(view);
  if (names.length === 0) return undefined;
  const folded = systems.map(system => system.map(foldText));
  const counts = folded.map(system => names.filter(({ name, month }) => system[month - 1] === name).length);
  const [best, second] = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.index - b.index);
  if (!best) return undefined;
  const pairs = names.filter(({ paired }) => paired).length;
  if (pairs * 2 > names.length) return pairOf(names, systems, folded) ?? systems[best.index];
  return best.count === second?.count ? systems[Math.min(best.index, second.index)] : systems[best.index];
}

/** The ways to call the months, without those that only cut the names of the first one short. */
function namingSystems([first, ...others]: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (!first) return [];
  const full = first.map(foldText);
  const isShort = (name: string, month: number) => {
    const folded = foldText(name).replace(/\.$/, '');
    return folded.length < full[month]!.length && full[month]!.startsWith(folded);
  };
  return [first, ...others.filter(system => system.filter(isShort).length < 3)];
}

interface MonthName {
  readonly name: string;
  readonly month: number;
  /** One of two names for the month: `نوفمبر/تشرين الثاني`. */
  readonly paired: boolean;
  /** The first of the two. */
  readonly leads: boolean;
}

function namesIn(view: ArticleView): MonthName[] {
  const language = languageOf(view);
  return view.lines.flatMap(({ line, state }) => {
    const days =
      state.part === 'body'
        ? expressionsOfLine(line, language).flatMap(({ written }) => (written.kind === 'day' ? [written.day] : []))
        : state.part === 'date'
          ? datesOfLine(line, language).map(({ day }) => day)
          : [];
    return days.flatMap(({ monthName, month, calendar }) => {
      if (!monthName || month === undefined || calendar !== 'gregory') return [];
      const { words } = line;
      const written = line.text.slice(words.start[monthName.start], words.end[monthName.end - 1]);
      const parts = written.split(/[/(|]/).map(part =>
        foldText(part)
          .replace(/[^\p{L} ]/gu, '')
          .trim(),
      );
      return parts.map((name, at) => ({ name, month, paired: parts.length > 1, leads: at === 0 }));
    });
  });
}

/** Both names with a stroke between, in the order in which the article has them. */
function pairOf(
  names: readonly MonthName[],
  systems: readonly (readonly string[])[],
  folded: readonly (readonly string[])[],
): readonly string[] | undefined {
  const systemOf = (leads: boolean) => {
    const name = names.find(candidate => candidate.paired && candidate.leads === leads);
    const index = name ? folded.findIndex(system => system[name.month - 1] === name.name) : -1;
    return systems[index];
  };
  const [first, second] = [systemOf(true), systemOf(false)];
  if (!first || !second) return undefined;
  return first.map((name, at) => (name === second[at] ? name : `${name}/${second[at]!}`));
}
