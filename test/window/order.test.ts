import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasRightToLeft } from '../../server/text/script';
import { checkout } from './session';
import { wordOrder, type WordOrder } from './word-order';
import { openWorkbench, type Workbench } from './workbench';

/** Lines that mix Arabic with all that pulls words out of their places. */
const mixed = [
  'مجلس المدينة يقر خطة "النقل 2030" بعد جلسة استمرت 9 ساعات',
  'تاريخ النشر: 3rd, May 2024 GMT',
  'الرباط (أ ب) - قال المجلس [في بيان رقم 17/2024] إن الكلفة تبلغ 1,250.75 مليون درهم (نحو 125 مليون دولار).',
  'وأضاف المتحدث باسم شركة Rail-Link أن «الخط الأول» سيفتح يوم 12/06/2027، وأن النسبة 35% لم تتغير.',
  'وقالت: "لن نؤجل (أي جزء) من العمل"، فيما كتب آخرون على X: #قطار_المدينة @rail_link https://example.org/a?b=1',
  'The council said “الخطة” and {"budget": 1250} were “approved”; العمل يبدأ في ٢٠٢٥ [حسب الوثيقة].',
  'المصدر: وكالة المدينة (City News)',
  'كلمات دلالية: النقل, Metro, ميزانية 2024, "الخط الأول"',
].join('\n');

/** Only lines that hold right-to-left text can be disordered. */
const texts = new Map(
  ([['mixed.txt', mixed], ...textsOf('samples'), ...textsOf('../shared/articles')] as const).filter(([, text]) =>
    hasRightToLeft(text),
  ),
);

/** What the extension sets for text files, so that a window without it differs by the extension alone. */
const { configurationDefaults } = (
  JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    contributes: { configurationDefaults?: Record<string, unknown> };
  }
).contributes;

describe('the order of the words on the screen', () => {
  const size = { width: 1280, height: 2400 };
  const files = Object.fromEntries(texts);
  let plain: Workbench;
  let news: Workbench;

  before(async () => {
    [plain, news] = await Promise.all([
      openWorkbench({ files, size, extension: false, settings: configurationDefaults ?? {} }),
      openWorkbench({ files, size }),
    ]);
  });

  after(async () => {
    await plain.close();
    await news.close();
  });

  for (const [name, text] of texts) {
    it(`is the same with the extension and without it in ${name}`, async () => {
      const before = await orderIn(plain, name, text);
      assert.equal(before.length, text.split(/\r\n|\r|\n/).length, 'every line is drawn');
      await news.openFile(name);
      await news.untilAnalysed();
      const after = await orderIn(news, name, text);
      assert.deepEqual(differences(before, after), []);
    });
  }
});

function textsOf(folder: string): [string, string][] {
  const path = join(checkout, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter(name => name.endsWith('.txt'));
  return names.map(name => [name, readFileSync(join(path, name), 'utf8')]);
}

/** The lines whose words moved, by their numbers. */
function differences(before: WordOrder, after: WordOrder) {
  return before.flatMap((words, index) =>
    words === after[index] ? [] : [{ line: index + 1, before: words, after: after[index] }],
  );
}

async function orderIn(window: Workbench, name: string, text: string): Promise<WordOrder> {
  await window.openFile(name);
  return wordOrder(window, text);
}
