import type { ArticleRule, LineRule, Rule, Severity } from './rule';
import { rules } from './index';

export type Level = Severity | 'off';
export type Profile = 'wire' | 'archive' | 'off';

/** The rules that are on, with how much each counts. */
export interface Ruleset {
  readonly lineRules: readonly LineRule[];
  readonly articleRules: readonly ArticleRule[];
  readonly severities: ReadonlyMap<string, Severity>;
}

/** The rules of a profile, single ones set to another level. */
export function rulesetOf(profile: Profile, levels: Readonly<Record<string, Level>>): Ruleset {
  const severities = new Map<string, Severity>();
  for (const rule of rules) {
    const level = levels[rule.code] ?? levelIn(profile, rule);
    if (level !== 'off') severities.set(rule.code, level);
  }
  return only(
    rules.filter(({ code }) => severities.has(code)),
    severities,
  );
}

/** A set of the given rules. */
export function only(on: readonly Rule[], severities: ReadonlyMap<string, Severity> = new Map()): Ruleset {
  return {
    lineRules: on.filter(rule => rule.scope === 'line'),
    articleRules: on.filter(rule => rule.scope === 'article'),
    severities,
  };
}

function levelIn(profile: Profile, { severity, archive }: Rule): Level {
  return profile === 'off' ? 'off' : profile === 'archive' ? (archive ?? severity) : severity;
}
