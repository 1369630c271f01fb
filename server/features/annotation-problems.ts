import { t } from '@vscode/l10n';
import type { AnnotatedText } from '../annotations/annotated-text';
import { inconsistencies } from '../annotations/consistency';
import { occurrencesOf } from '../annotations/occurrences';
import { labelNamed, type Scheme } from '../annotations/scheme';
import { labelFor, unlabelled } from '../annotations/suggestions';
import { entityTypes } from '../entities/entity';
import type { AnnotationProblem, OccurrencesResult } from '../protocol';
import { rangeInLine, type Range } from '../text/range';
import { rangeIn } from './annotations';
import type { NewsDocument } from './document';
import { excerptOf } from './excerpt';
import { isolated } from './markdown';
import { articleOf } from './mentions';

/** Places that one message names. */
const mostPlaces = 20;

/** Labels that the scheme has not, names that are labelled in more ways than one, and what has lost its text. */
export function annotationProblems(document: NewsDocument, text: AnnotatedText, scheme: Scheme): AnnotationProblem[] {
  const { lines, analysis } = document;
  const range = (span: { start: number; end: number }) => rangeIn(span, lines);
  const nameLabels = new Set(entityTypes.filter(type => type !== 'date').map(type => labelFor(type, scheme)));
  const named = text.textBounds.filter(({ label }) => nameLabels.has(label));
  const shown = (label: string) => labelNamed(scheme, label)?.text ?? label;
  return [
    ...text.textBounds.flatMap(({ label, spans }): AnnotationProblem[] =>
      labelNamed(scheme, label) || spans.length === 0
        ? []
        : [
            {
              range: range(spans[0]!),
              code: 'unknown-label',
              message: t('This folder has no label {0}.', label),
              related: [],
            },
          ],
    ),
    ...text.lost.map(({ id, text: quote, near = 0 }): AnnotationProblem => {
      const line = lines.lineAt(Math.min(near, lines.text.length));
      const message = t('Annotation {0} has lost its text: {1}', id, isolated(quote));
      return { range: rangeInLine(line, 0, 0), code: 'lost-annotation', message, related: [] };
    }),
    ...inconsistencies(named, lines, analysis.structure.language).map((each): AnnotationProblem => {
      const { annotation, others, unlabelled } = each;
      const related = [
        ...others.map(({ spans, label }) => ({ range: range(spans[0]!), message: shown(label) })),
        ...unlabelled.map(span => ({ range: range(span), message: t('not annotated') })),
      ];
      const places = related
        .slice(0, mostPlaces)
        .map(({ range, message }) => `${message} (${t('line {0}', range.start.line + 1)})`);
      const message = t(
        '“{0}” is {1} here, and elsewhere: {2}',
        isolated(annotation.text),
        shown(annotation.label),
        places.join(', '),
      );
      return {
        range: range(annotation.spans[0]!),
        code: 'inconsistent-label',
        message,
        related: related.slice(0, mostPlaces),
      };
    }),
  ];
}

/** The other places of an annotated name that no annotation touches. */
export function occurrences(document: NewsDocument, text: AnnotatedText, id: string): OccurrencesResult {
  const { lines, analysis } = document;
  const annotation = text.get(id);
  if (annotation?.kind !== 'text-bound' || annotation.spans.length === 0) return { occurrences: [] };
  const article = (range: Range) => articleOf({ range }, analysis.structure);
  const own = article(rangeIn(annotation.spans[0]!, lines));
  const found = unlabelled(occurrencesOf([annotation.text], lines, analysis.structure.language), text.textBounds);
  return {
    occurrences: found.map(span => {
      const range = rangeIn(span, lines);
      const { line, character } = range.start;
      const excerpt = excerptOf(lines.content(line), character, range.end.character);
      return { range, isInArticle: article(range) === own, excerpt };
    }),
  };
}
