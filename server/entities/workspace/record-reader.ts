import { t } from '@vscode/l10n';
import type * as Yaml from 'yaml';
import type { Range } from '../../text/range';
import { wordsOf } from '../../text/words';
import type { EntityType } from '../entity';
import type { EntityRecord } from '../knowledge/record';
import { recordTypes } from './record-types';

export interface FileProblem {
  readonly range: Range;
  readonly message: string;
  /** What it is about holds none the less. */
  readonly isMild?: boolean;
}

/** A text in a file by language. */
interface Text {
  readonly language: string;
  readonly text: string;
  readonly node: Yaml.Node;
}

/** The keys that a record may have: those of `schemas/entities.schema.json`. */
const keys = ['type', 'names', 'short', 'id', 'about', 'country', 'offices'];

/** Reads the items of a file of entities one after the other, and says what is wrong with them. */
export class RecordReader {
  readonly records: { readonly record: EntityRecord; readonly range: Range }[] = [];
  readonly refused: string[] = [];
  readonly problems: FileProblem[] = [];
  /** The items by their folded names. */
  readonly #named = new Map<string, unknown>();

  constructor(
    private readonly yaml: typeof Yaml,
    private readonly rangeOf: (node: Yaml.Node) => Range,
  ) {}

  take(item: unknown): void {
    const { yaml } = this;
    if (!yaml.isMap(item)) {
      this.complain(item, t('An entity has a type and names, each on a line of its own below the other.'));
      return;
    }
    const type: unknown = item.get('type');
    if (!recordTypes.includes(type as never)) {
      this.complain(item.get('type', true) ?? item, t('The type is one of {0}.', recordTypes.join(', ')));
      return;
    }
    const names = this.textsOf(item.get('names'));
    if (names.length === 0) {
      this.complain(item.get('names', true) ?? item, namesMessage());
      return;
    }
    this.checkKeys(item);
    this.checkNames(names, item);
    if (type === 'none') this.refused.push(...names.map(({ text }) => text));
    else {
      const record = { type: type as Exclude<EntityType, 'date'>, names: listed(names), ...this.others(item) };
      this.records.push({ record, range: this.rangeOf(item) });
    }
  }

  complain(node: unknown, message: string, isMild = false): void {
    const range = this.yaml.isNode(node) ? this.rangeOf(node) : nowhere;
    this.problems.push({ range, message, ...(isMild ? { isMild } : {}) });
  }

  private others(item: Yaml.YAMLMap): Omit<EntityRecord, 'type' | 'names'> {
    const id = this.matching(item, 'id', /^Q[1-9]\d*$/, t('The id is a text: “{0}”.', 'Q7747'));
    const country = this.matching(item, 'country', /^[A-Z]{2}$/, t('The country is two letters: “{0}”.', 'EG'));
    const short = this.textsOf(item.get('short'));
    if (item.has('short') && short.length === 0) this.complain(item.get('short', true), namesMessage());
    const about = this.textsOf(item.get('about'));
    return {
      ...(id === undefined ? {} : { id }),
      ...(short.length > 0 ? { short: listed(short) } : {}),
      ...(about.length > 0 ? { about: firsts(about) } : {}),
      ...(country === undefined ? {} : { country }),
      ...this.officesOf(item),
    };
  }

  private matching(item: Yaml.YAMLMap, key: string, form: RegExp, message: string): string | undefined {
    const value: unknown = item.get(key);
    if (typeof value === 'string' && form.test(value)) return value;
    if (item.has(key)) this.complain(item.get(key, true), message);
    return undefined;
  }

  private checkKeys(item: Yaml.YAMLMap): void {
    for (const { key } of item.items) {
      const name = this.yaml.isScalar(key) ? this.writtenIn(key) : '';
      if (!keys.includes(name))
        this.complain(key, t('An entity has no “{0}”. It may have {1}.', name, keys.join(', ')), true);
    }
  }

  /** A name that stands in two records would be found as the first alone. */
  private checkNames(names: readonly Text[], item: Yaml.YAMLMap): void {
    for (const { text, node } of names) {
      const folded = wordsOf(text).join(' ');
      const other = this.#named.get(folded) ?? item;
      if (other !== item) this.complain(node, t('“{0}” is a name of an entity above already.', text), true);
      else this.#named.set(folded, item);
    }
  }

  private officesOf(item: Yaml.YAMLMap): Pick<EntityRecord, 'offices'> {
    const { yaml } = this;
    const list: unknown = item.get('offices');
    if (!yaml.isSeq(list)) return {};
    const offices = list.items.flatMap(office => {
      if (!yaml.isMap(office)) return [];
      const [en, ar, from, to] = ['en', 'ar', 'from', 'to'].map(key => office.get(key));
      const name = [en, ar].find(text => typeof text === 'string');
      if (name === undefined) return [];
      return [
        {
          en: typeof en === 'string' ? en : name,
          ar: typeof ar === 'string' ? ar : name,
          ...(typeof from === 'number' ? { from } : {}),
          ...(typeof to === 'number' ? { to } : {}),
        },
      ];
    });
    return { offices };
  }

  /** `{ ar: [القاهرة], en: Cairo }` */
  private textsOf(node: unknown): Text[] {
    const { yaml } = this;
    if (!yaml.isMap(node)) return [];
    return node.items.flatMap(({ key, value }) => {
      const list: unknown[] = yaml.isSeq(value) ? value.items : [value];
      return list.flatMap(each => {
        const text = yaml.isScalar(each) ? this.writtenIn(each) : '';
        return text === '' ? [] : [{ language: String(key), text, node: each as Yaml.Node }];
      });
    });
  }

  /** Names are texts, but years and numbers may be names too. */
  private writtenIn({ value, source }: Yaml.Scalar): string {
    if (typeof value === 'string') return value.trim();
    return typeof value === 'number' ? (source ?? String(value)) : '';
  }
}

function namesMessage(): string {
  return t('The names stand by language: “{0}”.', 'names: { ar: [القاهرة], en: [Cairo] }');
}

function listed(texts: readonly Text[]): Record<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { language, text } of texts) lists.set(language, [...(lists.get(language) ?? []), text]);
  return Object.fromEntries(lists);
}

function firsts(texts: readonly Text[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ language, text }) => [language, text] as const).reverse());
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
