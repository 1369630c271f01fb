import { equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { Knowledge } from '../../server/entities/knowledge/knowledge';
import { hover } from '../../server/features/hover';
import { chooseLanguage } from '../../server/server/interface-language';
import { anyText, newsText } from './arbitrary';
import { answerOf, documentOf, knowledge, knowledgeWith, news } from './check';
import { atCursor, withMarks } from './cursor';

/** An Arabic article with such a text. */
function arabic(text: string): string {
  return `وزراء النقل يبحثون إنشاء خط بحري جديد
تاريخ النشر: 26 أبريل 2024
${text}
المصدر: وكالة الأناضول
`;
}

function english(text: string): string {
  return `Port opens second quay
By Jane Roe
12 May 2021

${text}

Source: Harbour News
`;
}

describe('the card of a name', () => {
  it('tells who a person is, and where else the text names them', () => {
    check(
      arabic(`قال الرئيس الروسي فلاديمير بوتين إن الخط مهم، وشكر الوزراء على عملهم في المشروع.
وأضاف ⟦بو<|>تين⟧ أن العمل سيبدأ قريبا. وقال فلاديمير بوتين للصحفيين إن السفن جاهزة.`),
      `
👤 **Vladimir Putin** · فلاديمير بوتين

Person · Russian politician

- President of Russia (since 2012)
- Prime Minister of Russia (2008–2012)
- President of Russia (2000–2008)
- Prime Minister of Russia (1999–2000)
- According to this text: الرئيس الروسي ([line 3](L3 الرئيس الروسي فلاديمير))

Mentions in this text: 3 (فلاديمير بوتين 2×, بوتين 1×) · [First mention](L3 فلاديمير بوتين إن) · [Next mention](L4 فلاديمير بوتين للصحفيين)

[Wikidata](https://www.wikidata.org/wiki/Q7747) · [Wikipedia](https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q7747)`,
    );
  });

  it('offers whom the text has given an office to, where the office stands alone', () => {
    check(
      arabic(`قال وزير النقل الباكستاني محمد أكبر قريشي إن الخط مهم، وشكر الوزراء على عملهم في المشروع.
وأضاف ⟦الو<|>زير الباكستاني⟧ أن العمل سيبدأ قريبا.`),
      `
“الوزير الباكستاني” is probably **محمد أكبر قريشي**: وزير النقل الباكستاني ([line 3](L3 وزير النقل الباكستاني))`,
    );
    check(
      english(`Transport Minister Elena Quiroga opened the port. Peruvian Foreign Minister José Prado came too.
The ⟦Peruvian min<|>ister⟧ spoke to reporters.`),
      `
“Peruvian minister” is probably **José Prado**: Foreign Minister ([line 5](L5 Foreign Minister José))`,
    );
  });

  it('tells an organisation in both languages, with the flag of its country', () => {
    check(
      english('The minister spoke to ⟦Reut<|>ers⟧ about the quay on Wednesday, officials said.'),
      `
🇬🇧 **Reuters**

Organisation · International news agency

Mentions in this text: 1

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=Reuters&go=Go)`,
    );
    check(
      arabic('قال الوزراء إن ل⟦لأمم الم<|>تحدة⟧ دورا، وإن منظمة الأمم المتحدة ستشارك في الدراسة التي تبدأ غدا.'),
      `
🏢 **United Nations** · منظمة الأمم المتحدة

Organisation · International organisation for peace and cooperation

Mentions in this text: 2 (الأمم المتحدة 1×, منظمة الأمم المتحدة 1×) · [Next mention](L3 منظمة الأمم المتحدة)

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=United%20Nations&go=Go)`,
    );
  });

  it('tells of a country its capital, its money, its languages and its neighbours', () => {
    check(
      arabic('شكر الوزراء ل⟦لكو<|>يت⟧ دعمها، وقالوا إن الكُوَيت ستبني رصيفا جديدا في الميناء، وإن العمل بدأ.'),
      `
🇰🇼 **Kuwait** · الكويت

Country

- Capital: Kuwait City
- Currency: Kuwaiti Dinar
- Languages: Arabic
- Neighbours: Iraq, Saudi Arabia
- Population: 3,138,360

Mentions in this text: 2 (الكويت 1×, الكُوَيت 1×) · [Next mention](L3 الكُوَيت ستبني رصيفا)

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=Kuwait&go=Go)`,
    );
  });

  it('tells of a nationality its country, and of a city where it lies', () => {
    checkBeginning(
      arabic('قال الوزير ⟦اللبن<|>اني⟧ إن الخط مهم، وشكر الوزراء على عملهم الطويل في المشروع الجديد.'),
      '\n🇱🇧 **Lebanon** · اللبناني\n\nNationality\n\nMentions in this text: 1',
    );
    check(
      `وزیر راه با همتای خود دیدار کرد
تاریخ: ۲۲ اردیبهشت ۱۴۰۰

وزیر راه روز چهارشنبه در ⟦آنک<|>ارا⟧ با همتای خود دیدار کرد و گفت که راه آهن آماده است.

منبع: ایرنا
`,
      `
🇹🇷 **Ankara** · آنکارا

Place

- In Türkiye
- Population: 3,517,182

Mentions in this text: 1

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=Ankara&go=Go) · [GeoNames](https://www.geonames.org/323786)`,
    );
  });

  it('tells of a name that nobody knows what the text says, and offers to take it up', () => {
    const text = arabic(`بحث وزير النقل العماني نورس الزعتراوي إنشاء الخط، وقال ⟦الزعت<|>راوي⟧ إن العمل يبدأ غدا.
🚢 وشكر نورس الزعتراوى الوزراء.`);
    const card = `
👤 **نورس الزعتراوي**

Person · known from this text alone

- According to this text: وزير النقل العماني ([line 3](L3 وزير النقل العماني))

Mentions in this text: 3 (نورس الزعتراوي 1×, الزعتراوي 1×, نورس الزعتراوى 1×) · [First mention](L3 نورس الزعتراوي إنشاء) · [Next mention](L4 نورس الزعتراوى الوزراء)`;
    check(text, card);
    const { range } = answerAt(text)!;
    const place = encodeURIComponent(JSON.stringify([range]));
    check(text, `${card}\n\n[Add to the workspace’s entities](command:test.describe?${place})`, {
      describeCommand: 'test.describe',
    });
  });

  it('tells what the workspace knows of somebody, and links to it', async () => {
    const known = await knowledgeWith(`# Ours
- type: person
  names: { ar: [نورس الزعتراوي], en: [Nawras Zaatarawi] }
  about: { ar: وزير عماني }
  offices: [{ ar: وزير النقل, en: Minister of Transport, from: 2020, to: 2020 }]
- type: organization
  names: { en: Harbour Friends }
  id: Q42
`);
    check(
      arabic('قال ⟦نورس الزع<|>تراوي⟧ إن العمل في الخط البحري يبدأ غدا، وشكر الوزراء على عملهم في المشروع الجديد.'),
      `
👤 **Nawras Zaatarawi** · نورس الزعتراوي

Person · وزير عماني

- Minister of Transport (2020)

Mentions in this text: 1

Described in [test:entities](test:entities#L2,3)`,
      { known },
    );
    check(
      english('The ⟦Harbour Fr<|>iends⟧ opened a second quay on Wednesday, officials said in a statement.'),
      `
🏢 **Harbour Friends**

Organisation

Mentions in this text: 1

Described in [test:entities](test:entities#L6,3) · [Wikidata](https://www.wikidata.org/wiki/Q42) · [Wikipedia](https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q42)`,
      { known },
    );
  });

  it('is there on every line that names somebody', () => {
    const text = english('The minister opened a second quay on Wednesday, officials said in a statement.');
    checkBeginning(
      text.replace('Jane Roe', '⟦Jane R<|>oe⟧'),
      '\n👤 **Jane Roe**\n\nPerson · known from this text alone\n\n',
    );
    checkBeginning(text.replace('Port', '⟦Fra<|>nce⟧'), '\n🇫🇷 **France**\n\nCountry\n\n');
  });

  it('tells how the text brings in what nobody has an office for', () => {
    checkBeginning(
      arabic(`وقال الوزير إن السفن ستنطلق من ميناء صحار كل أسبوع، وإن العمل سيبدأ بعد أسبوعين.
وستغادر أول سفينة ⟦ميناء ص<|>حار⟧ قبل نهاية العام، كما قال الوزير للصحفيين أمس.`),
      '\n📍 **ميناء صحار**\n\nPlace · known from this text alone\n\n- First named: “وقال الوزير إن السفن ستنطلق من ميناء صحار',
    );
  });

  it('has an icon for the type where the client draws icons, and the flag of a country', () => {
    const given = { themeIcons: true };
    const text = 'Emmanuel Mac<|>ron opened a second quay in France on Wednesday, officials said in a statement.';
    ok(valueOf(answerAt(english(text), given)).startsWith('$(person) **Emmanuel Macron**'));
    ok(valueOf(answerAt(english(text.replace('<|>', '').replace('Fra', 'Fra<|>')), given)).startsWith('🇫🇷 **'));
  });

  it('runs from right to left in Arabic', () => {
    const text = arabic('شكر الوزراء باك<|>ستان على دعمها للخط البحري الجديد بين البلدين، وقالوا إن العمل بدأ.');
    const value = valueOf(answerAt(text, { language: 'ar' }));
    for (const line of value.split('\n')) match(line, /^$|^(?:- )?\u2067.*\u2069$/u);
    ok(value.includes('\u2068إسلام'), value);
  });

  it('speaks the language of the interface', () => {
    chooseLanguage('ar');
    try {
      const text = 'Emmanuel Mac<|>ron opened a second quay in France on Wednesday, officials said in a statement.';
      equal(
        valueOf(answerAt(english(text), { language: 'ar' })).replace(/[\u2067\u2069]|\u2068/g, ''),
        `👤 **إيمانويل ماكرون** · Emmanuel Macron

شخص · سياسي فرنسي

- الرئيس الفرنسي (منذ 2017)

مرات الذكر في هذا النص: 1

[ويكي بيانات](https://www.wikidata.org/wiki/Q3052772) · [ويكيبيديا](https://www.wikidata.org/wiki/Special:GoToLinkedPage/arwiki/Q3052772)`,
      );
    } finally {
      chooseLanguage('en');
    }
  });

  it('lets no sign become markdown, and no bracket of an address end a link', async () => {
    const known = await knowledgeWith(
      '- type: organization\n  names: { en: Harbour Friends }\n  about: { en: "*We* [sail](x)" }\n',
    );
    const { text, position } = atCursor(
      english('The Harbour Friends opened on Wednesday, officials said. The Harbour <|>Friends closed on Friday.'),
    );
    const document = { ...documentOf(text, known), uri: 'file:///desk/a)b(.txt' };
    const value = valueOf(hover.answer(document, { textDocument: document, position }, news));
    ok(value.includes(String.raw`Organisation · \*We\* \[sail\](x)`), value);
    ok(value.includes('[First mention](file:///desk/a%29b%28.txt#L5,5)'), value);
  });

  it('is not longer than a screen, however much there is to tell', () => {
    const offices = ['الرئيس', 'رئيس الوزراء', 'وزير النقل', 'وزير المالية', 'وزير العدل', 'وزير الداخلية'];
    const said = offices.map(office => `وقال ${office} الروسي فلاديمير بوتين إن الخط مهم.`).join('\n');
    const cards = [
      arabic(`${said}\nوقال بو<|>تين إن العمل بدأ.`),
      arabic('زار الوزراء الص<|>ين وشكروا روسيا على دعمها للخط البحري الجديد بين البلدين، وقالوا إن العمل بدأ.'),
      arabic('زار الوزراء روس<|>يا وشكروا الصين على دعمها للخط البحري الجديد بين البلدين، وقالوا إن العمل بدأ.'),
    ].map(text => valueOf(answerAt(text)));
    for (const value of cards) ok(value.split('\n').length <= 20 && value.length < 2000, value);
  });

  it('tells of each name in any text, within its line', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, anyText), text => {
        const document = documentOf(text);
        for (const mention of document.analysis.mentions.slice(0, 20)) {
          const params = { textDocument: { uri: document.uri }, position: mention.range.start };
          const card = hover.answer(document, params, news);
          ok(card && valueOf(card).split('\n').length <= 20);
        }
      }),
      { numRuns: 40 },
    );
  });
});

interface Given {
  readonly known?: Knowledge;
  readonly language?: 'en' | 'ar';
  readonly describeCommand?: string;
  readonly themeIcons?: boolean;
}

/**
 * `<|>` is the cursor, `⟦…⟧` the name whose card is shown. Isolates are left out of the card; links into the text tell
 * their line and the three words that stand there.
 */
function check(marked: string, expected: string, given?: Given): void {
  equal(shown(marked, given), expected);
}

function checkBeginning(marked: string, beginning: string): void {
  const card = shown(marked);
  ok(card.startsWith(beginning), card);
}

function shown(marked: string, given?: Given): string {
  const found = answerAt(marked, given);
  if (!found) return '';
  const { text } = atCursor(marked);
  equal(withMarks(text, [found.range!]), marked.replace('<|>', ''));
  const lines = text.split('\n');
  const card = valueOf(found)
    .replace(/[\u2068\u2069]/g, '')
    .replace(/test:document#L(\d+),(\d+)/g, (_, line: string, character: string) => {
      const there = lines[Number(line) - 1]!.slice(Number(character) - 1).split(/[\s،.]/, 3);
      return `L${line} ${there.join(' ')}`;
    });
  return `\n${card}`;
}

function valueOf(found: Hover | null): string {
  return (found!.contents as MarkupContent).value;
}

function answerAt(marked: string, { known = knowledge, ...client }: Given = {}): Hover | null {
  const { text, position } = atCursor(marked);
  return answerOf(hover, documentOf(text, known), { position }, { ...news, client: { ...news.client, ...client } });
}
