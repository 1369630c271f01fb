import { ok } from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { Reading } from '../../server/article/reading';
import { structureOf } from '../../server/article/structure';
import { AnnotatedText } from '../../server/annotations/annotated-text';
import { inconsistencies } from '../../server/annotations/consistency';
import { Entities } from '../../server/entities/entities';
import { formats } from '../../server/exchange';
import { articlesOf } from '../../server/exchange/source-article';
import { check } from '../../server/rules/check';
import { Lines } from '../../server/text/lines';
import { readFixtures } from '../fixture';
import { knowledge, news } from './check';

const paragraph = 'Le ministre a dit mardi : « Le port “est ouvert (depuis 1979) » — 12 mai 2021.\n\n';

function distinct(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `On Tuesday the minister of ${at} ports opened “quay ${at}” (it is new.`,
  ).join('\n\n');
}

/** Eight times the text may take this many times as long; a quadratic slip takes 64 times as long. */
const most = 24;
const attempts = 5;

describe('the time to read and to check a text grows as its length does', () => {
  const article = readFixtures('articles')
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, 30_000);

  for (const [name, make] of [
    ['many lines', (times: number) => article.repeat(times)],
    ['one long line', (times: number) => article.replaceAll(/[\r\n]/g, ' ').repeat(times)],
    ['lines without end', (times: number) => 'word '.repeat(400 * times).replaceAll(' ', '\n')],
    ['addresses', (times: number) => 'https://port.example/a\n'.repeat(1000 * times)],
    ['sources', (times: number) => 'Source: Reuters\n'.repeat(1000 * times)],
    ['keywords far apart', (times: number) => `Keywords: b${' '.repeat(8000 * times)}c`],
    ['brackets and signs', (times: number) => '([{"—:'.repeat(4000 * times)],
    ['keywords twice', (times: number) => `Keywords: ${'ports, '.repeat(500 * times)}`],
    ['one paragraph again and again', (times: number) => paragraph.repeat(100 * times)],
    ['one article without an end', (times: number) => `Port opens\n12 May 2021\n\n${distinct(100 * times)}`],
  ] as const) {
    grows(name, times => {
      const text = make(times);
      return () => {
        const reading = Reading.of(text);
        check({ reading, structure: structureOf(reading), surroundings: news.surroundings }, news.ruleset);
      };
    });
  }
});

/** Words of each language that open, announce or make up names. */
const nameWords = {
  ar: 'وزير محمد علي «شركة» منظمة في مدينة الشيخ أحمد، قال بن وبالكويت',
  fa: 'وزیر محمد علی «شرکت» سازمان در شهر شیخ احمد، گفت خبرگزاری',
  ur: 'وزیر محمد علی «کمپنی» تنظیم شہر شیخ احمد، نے کہا وزارت',
  zh: '部长王小明在北京市说，新华社公司和李大学',
  ru: 'Министр Иван Петров «Газпром» банк в городе Москве, президент России',
  tr: 'Bakan Ahmet Yılmaz “Türk” Bankası Ankara’da İstanbul Üniversitesi, dedi',
  en: 'Minister John Smith of the “Bank” University in New York, said President O’Neil',
} as const;

describe('the time to find names grows as the text does', () => {
  for (const [language, words] of Object.entries(nameWords)) {
    for (const [shape, between] of [
      ['one long line', ' '],
      ['many lines', '\n'],
    ] as const) {
      grows(`${language}, ${shape}`, times => {
        const reading = Reading.of((words + between).repeat(60 * times));
        const structure = { ...structureOf(reading), language };
        return () => new Entities(knowledge).of(reading, structure);
      });
    }
  }
});

describe('the time to keep annotations grows as they do', () => {
  const text = (times: number) => 'Anna met Bert in Oslo.\n'.repeat(400 * times);
  const ann = (times: number) =>
    Array.from(
      { length: 400 * times },
      (_, at) => `T${at + 1}\tPerson ${at * 23} ${at * 23 + 4}\tAnna\n#${at + 1}\tAnnotatorNotes T${at + 1}\tx\n`,
    ).join('');

  grows('read, moved and written', times => {
    const [source, file] = [text(times), ann(times)];
    return () => {
      const opened = AnnotatedText.open(source, file);
      opened.change(`x${source}`);
      opened.write(false);
    };
  });
  grows('found again', times => {
    const [source, file] = [text(times), ann(times)];
    return () => AnnotatedText.open(source.replaceAll('met', 'has met'), file);
  });
  grows('compared', times => {
    const { textBounds } = AnnotatedText.open(text(times), ann(times));
    const lines = Lines.of(text(times));
    return () => inconsistencies(textBounds, lines, 'en');
  });
  for (const format of formats) {
    grows(`written as ${format.name}`, times => {
      const source = text(times);
      const { annotations } = AnnotatedText.open(source, ann(times));
      return () => {
        for (const article of articlesOf({ id: 'a', text: source, annotations }))
          format.write!(article, { generator: '' });
      };
    });
  }
});

/** A test that eight times as much takes no more than `most` times as long. @param make gives what is measured */
function grows(name: string, make: (times: number) => () => void): void {
  it(name, () => {
    let ratio = Infinity;
    for (let attempt = 0; attempt < attempts && ratio > most; attempt++) {
      const once = time(make(1));
      ratio = Math.min(ratio, time(make(8)) / once);
    }
    ok(ratio <= most, `8 times the text takes ${ratio.toFixed(1)} times as long`);
  });
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
