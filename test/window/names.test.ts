import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { charactersOf, wordsAcross } from './characters';
import { marksOf } from './marks';
import { checkout } from './session';
import { until } from './until';
import { openWorkbench, type Workbench } from './workbench';

interface Example {
  readonly path: string;
  /** Marks that must be there: the style of a type, and the text above it. */
  readonly marks: readonly string[];
  /** Of each card: a name, its line, and words that stand in the card as they stand on the screen, from left to right. */
  readonly cards: readonly (readonly [kind: string, name: string, line: number, ...words: string[]])[];
}

const twin: Example = {
  path: join(checkout, 'samples', '01-twin-ar.txt'),
  marks: [
    '1px dashed تركيا',
    '1px dashed كازاخستان',
    '3px double منظمة التعاون الاقتصادي',
    '1px solid جودت أرسلان',
    '1px solid أرسلان',
    '1px solid محمد أكبر قریشی',
    '1px dashed ميناء كراتشي',
    '2px solid تي إس-80',
  ],
  cards: [
    [
      'unknown',
      'أرسلان',
      5,
      'أرسلان جودت',
      'Person · known from this text alone',
      'According to this text : التركي النقل وزير ( line 4 )',
      'Mentions in this text : 3 ( أرسلان جودت 1 × , أرسلان 2 × ) · First mention',
      'Add to the workspace ’ s entities',
    ],
    [
      'country',
      'تركيا',
      1,
      'Türkiye · تركيا',
      'Capital : Ankara',
      'Currency : Turkish Lira',
      'Neighbours : Armenia , Azerbaijan , Bulgaria',
      'Mentions in this text : 5 · Next mention',
    ],
    ['organisation', 'منظمة التعاون', 3, 'Economic Cooperation Organization · الاقتصادي التعاون منظمة', 'Wikipedia'],
  ],
};

const reference: Example = {
  path: join(checkout, '..', 'shared', 'articles', 'reference-ar.txt'),
  marks: [
    '1px dashed روسيا',
    '3px double منظمة شنغهاي للتعاون',
    '1px solid سيرغي شويغو',
    '1px solid محمد رضا أشتیانی',
    '1px solid أشتياني',
    '2px solid سوخوي-35',
    '2px dotted عيد الفطر',
  ],
  cards: [
    [
      'person',
      'أشتیانی',
      4,
      'Mohammad Reza Ashtiani · أشتیانی رضا محمد',
      'Minister of Defence of Iran ( 2021 – 2024 )',
      'According to this text :',
      'Mentions in this text : 2 ( أشتیانی رضا محمد 1 × , أشتياني 1 × )',
    ],
    ['country', 'روسيا', 1, 'Russia · روسيا', 'Capital : Moscow', 'Currency : Russian Ruble'],
    ['unknown', 'القنصلية', 9, 'الإيرانية القنصلية', 'known from this text alone', 'Add to the workspace ’ s entities'],
    ['organisation', 'شنغهاي', 3, 'Shanghai Cooperation Organisation · للتعاون شنغهاي منظمة'],
  ],
};

const examples = [twin, reference].filter(({ path }) => existsSync(path));
const twinText = readFileSync(twin.path, 'utf8');
const size = { width: 1400, height: 900 };

describe('names in the window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({
      copies: examples.map(({ path }) => path),
      files: { 'rename.txt': twinText, 'own/take-up.txt': twinText, 'own/newsmark.entities.yaml': '' },
      settings: { 'editor.minimap.enabled': false, 'workbench.colorTheme': 'Default Light Modern' },
      size,
    });
    // A card that appears below the pointer goes with it.
    await window.page.mouse.move(10, 10);
  });

  after(() => window.close());

  for (const { path, marks, cards } of examples) {
    const file = basename(path);
    const lines = readFileSync(path, 'utf8').split('\n');

    it(`are marked by their types in ${file}`, async () => {
      await window.openFile(file);
      await until(
        () => marksOf(window.page),
        found => marks.every(mark => found.includes(mark)),
        'the marks',
      );
      await window.screenshot(`names-${file}`);
    });

    it(`have cards in ${file}`, async () => {
      await window.openFile(file);
      await window.untilAnalysed();
      for (const [kind, name, line, ...expected] of cards) {
        const card = await window.hoverAt(line, lines[line - 1]!.indexOf(name) + 2);
        await untilReads(card, expected);
        const { x, y, width, height } = (await card.boundingBox())!;
        assert.ok(x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height / 2, `${kind} has room`);
        await window.screenshot(`card-${kind}-${file}`);
        await window.page.keyboard.press('Escape');
      }
    });
  }

  it('lead from the card to the next mention', async () => {
    await window.openFile('01-twin-ar.txt');
    await window.untilAnalysed();
    const card = await window.hoverAt(5, columnOf(5, 'أرسلان'));
    await card.getByText('Next mention').click();
    await untilAt(window, 8, columnOf(8, 'أرسلان'));
  });

  it('are taken up from the card', async () => {
    await window.openFile('take-up.txt');
    await window.untilAnalysed();
    const [line, column] = [11, columnOf(11, 'أرمان')];
    await (await window.hoverAt(line, column)).getByText('Add to the workspace').click();
    const action = window.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Person' });
    await action.waitFor();
    await window.screenshot('take-up');
    await action.click();
    await until(
      async () => {
        await window.page.keyboard.press('Escape');
        return (await window.hoverAt(line, column)).innerText();
      },
      text => text.includes('Described in newsmark.entities.yaml'),
      'the card of a name that was taken up',
    );
    await window.page.keyboard.press('Escape');
  });

  it('are renamed everywhere by F2', async () => {
    await window.openFile('rename.txt');
    await window.untilAnalysed();
    await window.goTo(5, columnOf(5, 'أرسلان'));
    await window.page.keyboard.press('F2');
    const input = window.page.locator('.rename-box input');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'أرسلان');
    await window.screenshot('rename');
    await input.fill('أصلان');
    await input.press('Enter');
    const renamed = twinText.replaceAll('أرسلان', 'أصلان').split('\n');
    await until(
      async () => (await window.visibleLines()).map(({ text }) => text).join(' '),
      text => [4, 5, 8].every(line => text.includes(renamed[line - 1]!.slice(0, 40))),
      'the new name',
    );
  });
});

describe('names in the window of an Arabic interface', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({ copies: [twin.path], language: 'ar', size });
    await window.page.mouse.move(10, 10);
  });

  after(() => window.close());

  it('have cards that run from right to left', async () => {
    await window.openFile('01-twin-ar.txt');
    await window.untilAnalysed();
    for (const [name, line, ...expected] of [
      ['تركيا', 1, 'أنقرة : العاصمة', 'سوريا', 'التالي الذكر · 5 : النص هذا في الذكر مرات'],
      ['أرسلان', 5, ') 4 السطر ( التركي النقل وزير : النص هذا بحسب'],
    ] as const) {
      const card = await window.hoverAt(line, columnOf(line, name));
      await untilReads(card, expected);
      await window.screenshot(`card-arabic-${line}`);
      await window.page.keyboard.press('Escape');
    }
  });
});

/** Waits until a card reads so from left to right. Its parts come one after the other. */
async function untilReads(card: Locator, expected: readonly string[]): Promise<void> {
  await until(
    async () => wordsAcross(await charactersOf(card)).join(' '),
    words => expected.every(each => words.includes(each)),
    expected.join(' | '),
  );
}

/** Inside the first place of a name in a line of the twin; both counted from 1. */
function columnOf(line: number, name: string): number {
  return twinText.split('\n')[line - 1]!.indexOf(name) + 2;
}

async function untilAt(window: Workbench, line: number, column: number): Promise<void> {
  await window.textsOf('[id="status.editor.selection"]', ([text]) => text === `Ln ${line}, Col ${column - 1}`);
}
