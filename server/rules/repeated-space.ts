import { t } from '@vscode/l10n';
import type { Line } from '../article/line';
import type { LineRule } from './rule';

export const repeatedSpace: LineRule = {
  scope: 'line',
  code: 'repeated-space',
  severity: 'hint',
  archive: 'off',
  about: 'Two or more spaces between words.',
  why: 'They are left over from typing or from a page’s layout, and make lines that read the same differ.',
  fix: 'Leaves one.',
  safe: true,
  examples: [
    {
      text: 'Port of Salem⟦  ⟧opens its second quay\n\nThe port opened on Wednesday,⟦   ⟧officials said.\nSource:⟦  ⟧Harbour News',
      fixed:
        'Port of Salem opens its second quay\n\nThe port opened on Wednesday, officials said.\nSource: Harbour News',
    },
    {
      text: 'ميناء صلالة⟦  ⟧يفتتح رصيفه الثاني\r\n\r\n    افتتح وزير النقل الرصيف الثاني في ميناء⟦  ⟧صلالة، وقال إن العمل فيه استغرق عامين. ',
      fixed:
        'ميناء صلالة يفتتح رصيفه الثاني\r\n\r\n    افتتح وزير النقل الرصيف الثاني في ميناء صلالة، وقال إن العمل فيه استغرق عامين. ',
    },
    {
      text: '港口第二码头启用\n\n　　本报讯　港口第二码头星期三正式启用，交通部长出席了仪式。\n　　记者　　王海',
    },
    {
      text: 'Ships in port\n\nName     Flag      Tons\nAurora   Malta     12,000\nAl Noor  Oman  9,000  2 holds  ready\n\n-  the port opened\n*  *  *\n\nAuthor  Jane Roe',
    },
    {
      text: 'Le port ouvre son quai\n\n«\u00a0Le quai est ouvert\u00a0»,⟦ \u00a0⟧a dit le ministre mercredi devant la presse réunie au port.',
      fixed:
        'Le port ouvre son quai\n\n«\u00a0Le quai est ouvert\u00a0»,\u00a0a dit le ministre mercredi devant la presse réunie au port.',
    },
  ],
  *check(line, { kind }) {
    const { text, start, end, signs } = line;
    if (!twoSpaces.test(text) || signs !== undefined) return;
    const gaps = [...text.slice(0, end).matchAll(spacesInARow)].filter(({ index }) => index > start);
    if (gaps.length === 0 || isTable(line, gaps, kind === 'body' || kind === 'related-body')) return;
    for (const { 0: spaces, index } of gaps) {
      if (isMargin(line, index)) continue;
      yield {
        start: index,
        end: index + spaces.length,
        message: t('{0} spaces in a row.', spaces.length),
        replacements: [{ title: t('Leave one space'), newText: /[\u00a0\u202f]/.exec(spaces)?.[0] ?? ' ' }],
      };
    }
  },
};

/** Not the ideographic space: Chinese text indents, aligns and parts with it. */
const twoSpaces = /[ \u00a0\u2000-\u200a\u202f]{2}/;
const spacesInARow = /[ \u00a0\u2000-\u200a\u202f]{2,}/g;

/** Whether the spaces of a line set its parts in columns. Those after a sentence are a typist’s habit. */
function isTable({ text, start, end, words }: Line, gaps: readonly RegExpExecArray[], prose: boolean): boolean {
  if (text.slice(start, end).includes('\t')) return true;
  const columns = gaps.filter(({ index }) => !/[.!?؟۔…,،;؛:]["”»)]?$/u.test(text.slice(Math.max(0, index - 2), index)));
  const widest = Math.min(...columns.map(({ 0: spaces }) => spaces.length));
  switch (columns.length) {
    case 0:
      return false;
    case 1:
      return widest >= 4 && !prose;
    case 2:
      return widest >= 3;
    default:
      return !prose || words.text.length <= (columns.length + 1) * 4;
  }
}

/** The spaces behind the sign of a list’s item, or in place of a label’s colon. */
function isMargin({ text, start, label }: Line, at: number): boolean {
  if (at - start <= 5 && /^(?:[^\p{L}\p{N}]+|[([]?(?:\p{Nd}{1,3}|\p{L})[.)\]、])$/u.test(text.slice(start, at)))
    return true;
  return label !== undefined && at >= label.end && at < label.content && !/[:：]/.test(text.slice(label.end, at));
}
