import { t } from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import { dayText } from '../../dates/value';
import { dateCandidates, writeDay, type DateOrigin } from '../../rules/metadata/dates';
import { writeWeekday } from '../../rules/metadata/weekdays';
import { inCalendars } from '../hover/days';
import type { Place } from '../place';
import type { Suggestion } from './suggestion';

/** The days on which an article may have been published, written as it writes its dates. */
export function dateSuggestions({ own }: Place): Suggestion[] {
  return dateCandidates(own).map(({ day, origin }): Suggestion => {
    const weekday = writeWeekday(day, own);
    return {
      text: writeDay(day, own),
      kind: CompletionItemKind.Event,
      detail: `${originName(origin)} · ${weekday}`,
      about: () => [inCalendars(dayText(day), own)],
      also: [dayText(day), weekday],
    };
  });
}

function originName(origin: DateOrigin): string {
  switch (origin) {
    case 'update':
      return t('Date of the update');
    case 'text':
      return t('In the text');
    case 'dateline':
      return t('In the dateline');
    case 'file-name':
      return t('In the name of the file');
    case 'modified':
      return t('Date of the file');
    case 'today':
      return t('Today');
  }
}
