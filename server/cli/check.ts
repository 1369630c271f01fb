import { parseArgs } from 'node:util';
import { Reading } from '../article/reading';
import { structureOf } from '../article/structure';
import { noHabits } from '../corpus/habits';
import { check, type Found } from '../rules/check';
import { rulesetOf } from '../rules/ruleset';
import { defaultRuleOptions } from '../rules/surroundings';
import { Exit, UsageError, type Io } from './io';
import { sarifOf } from './sarif';
import { isUnread, messageOf, sourcesOf, type Source } from './sources';

/** What is wrong in a file, as compilers tell it. Lines and columns are counted from 1, columns in UTF-16 units. */
export interface Complaint {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** `newsmark check [--profile wire|archive] [--format text|sarif] PATHS…`: exit code 1 where something is wrong. */
export async function checkArticles(args: string[], io: Io): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      profile: { type: 'string', default: 'wire' },
      format: { type: 'string', default: 'text' },
    },
  });
  const { profile } = values;
  if (profile !== 'wire' && profile !== 'archive') throw new UsageError('--profile is wire or archive.');
  if (values.format !== 'text' && values.format !== 'sarif') throw new UsageError('--format is text or sarif.');
  if (positionals.length === 0) throw new UsageError('check needs files, folders, or - for the standard input.');
  const ruleset = rulesetOf(profile, {});
  const all: Complaint[] = [];
  let exit = Exit.Well;
  for await (const source of sourcesOf(positionals, io.input)) {
    io.progress.step(source.name);
    try {
      if (isUnread(source)) throw new Error(source.message);
      for (const complaint of complaintsIn(source, ruleset)) {
        if (complaint.severity === 'error' || complaint.severity === 'warning') exit = Exit.Wrong;
        if (values.format === 'sarif') all.push(complaint);
        else await io.print(textOf(complaint));
      }
    } catch (error) {
      io.complain(`${source.name}: ${messageOf(error)}`);
      exit = Exit.Wrong;
    }
  }
  io.progress.end();
  if (values.format === 'sarif') await io.print(`${JSON.stringify(sarifOf(all, io.generator), undefined, 2)}\n`);
  return exit;
}

function* complaintsIn({ name, text }: Source, ruleset: ReturnType<typeof rulesetOf>): Generator<Complaint> {
  const reading = Reading.of(text.replace(/^\ufeff/, ''));
  const structure = structureOf(reading);
  if (!structure.isNews) return;
  const surroundings = {
    fileName: name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
    now: Date.now(),
    folder: noHabits,
    options: defaultRuleOptions,
  };
  for (const { rule, finding } of check({ reading, structure, surroundings }, ruleset)) {
    yield complaintOf({ rule, finding } as Found, name, ruleset);
  }
}

function complaintOf({ rule, finding }: Found, name: string, ruleset: ReturnType<typeof rulesetOf>): Complaint {
  const { start, end } = finding.range;
  return {
    name,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity: ruleset.severities.get(rule.code) ?? 'information',
    code: rule.code,
    message: finding.message,
  };
}

function textOf({ name, line, column, severity, message, code }: Complaint): string {
  return `${name}:${line}:${column}: ${severity}: ${message} [${code}]\n`;
}
