import * as vscode from 'vscode';
import type { AnnotationsResult, SpanAnnotation } from '../../server/protocol';
import { documentSelector } from '../documents';
import { rangeOf } from '../entity-marks';
import type { Annotations } from './annotations';
import { isolated } from '../isolated';

/** What people have said about the text under the mouse. */
export function registerAnnotationHover(annotations: Annotations): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...documentSelector], {
    provideHover: (document, position) => {
      const here = annotations.at(document, position);
      const [first] = here;
      const answer = annotations.of(document);
      if (!first || !answer) return undefined;
      const range = first.ranges.map(rangeOf).find(each => each.contains(position));
      return new vscode.Hover(
        here.map(each => card(each, answer)),
        range,
      );
    },
  });
}

function card(annotation: SpanAnnotation, answer: AnnotationsResult): vscode.MarkdownString {
  const { id, label, attributes, notes, links, references } = annotation;
  const known = answer.labels.find(({ name }) => name === label);
  const markdown = new vscode.MarkdownString('', true);
  markdown.appendMarkdown('$(tag) ').appendText(isolated(known?.text ?? label));
  markdown.appendText(known && known.text !== label ? ` · ${label} · ${id}` : ` · ${id}`);
  const lines = [
    ...attributes.map(({ name, value }) => (value === undefined ? name : `${name}: ${value}`)),
    ...links.map(link => linkText(link, answer)),
    ...references,
    ...notes.map(isolated),
    ...(known?.guideline === undefined ? [] : [known.guideline]),
  ];
  for (const line of lines) markdown.appendMarkdown('\n\n').appendText(line);
  return markdown;
}

function linkText({ label, other, isFrom }: SpanAnnotation['links'][number], answer: AnnotationsResult): string {
  const text = isolated(answer.annotations.find(({ id }) => id === other)?.text ?? other);
  return isFrom ? `${label} → ${text}` : `${text} → ${label}`;
}
