import { t } from '@vscode/l10n';
import { officeAt as find } from '../../entities/offices';
import type { Position, Range } from '../../text/range';
import type { NewsDocument } from '../document';
import { valueInMarkdown } from '../markdown';
import { fullName, textOf } from '../mention-text';
import { articleOf } from '../mentions';
import { lineLink } from './entity-in-text';

/** Who probably is meant by an office that stands alone: `الوزير الإيراني`. */
export function officeAt(position: Position, document: NewsDocument): { range: Range; text: string } | undefined {
  const { mentions, structure } = document.analysis;
  const place = { range: { start: position, end: position } };
  const article = articleOf(place, structure);
  const ofArticle = mentions.filter(mention => articleOf(mention, structure) === article);
  const found = find(position, ofArticle, line => document.lines.content(line));
  if (!found) return undefined;
  const { range, holder } = found;
  const role = holder.role!;
  const text = t(
    '“{0}” is probably {1}: {2} ({3})',
    valueInMarkdown(textOf(range, document.lines)),
    `**${valueInMarkdown(fullName(holder, document))}**`,
    valueInMarkdown(textOf(role, document.lines)),
    lineLink(role, document),
  );
  return { range, text };
}
