import { equal } from 'node:assert/strict';
import { structureOfText } from './check';

describe('a sub-heading that has run into its paragraph', () => {
  it('is told by a capital inside a word', () => {
    check('Nuclear deal|Meanwhile, the two ministers spoke on Friday of a deal that both sides have wanted for years.');
    check('Prices in 2024|The government said on Friday that bread would stay as cheap as it was in the year before.');
    check(
      'Accord nucléaire|Par ailleurs, les deux ministres ont parlé vendredi d’un accord que les deux pays attendent.',
    );
    check(
      'Was jetzt kommt|Der Minister sagte am Freitag, dass die Gespräche in der nächsten Woche weitergehen sollen.',
    );
    check('Реакция соседей|Между тем министр заявил в пятницу, что переговоры в столице продолжатся ещё одну неделю.');
    check(
      'E\u0301conomie mondiale|Le ministre a déclaré vendredi que les prix du pain resteraient les mêmes toute l’année.',
    );
  });

  it('is told by a question mark', () => {
    check(
      'Who gains?|The minister said on Friday that everybody in the town would gain from a second quay in the port.',
    );
    check('من المستفيد؟|وقال الوزير يوم الجمعة إن جميع سكان المدينة سيستفيدون من الرصيف الثاني في الميناء الجديد.');
    check(
      'چه کسی سود می‌برد؟|وزیر روز جمعه گفت که همه مردم شهر از اسکله دوم در بندر جدید سود خواهند برد و راضی هستند.',
    );
  });

  it('is told in Arabic script by an opener or a last letter inside a word', () => {
    check('تعاون صيني إيراني|من جانب آخر، اتفق وزير الدفاع الصيني مع نظيره الباكستاني على تعاون أوثق بين البلدين.');
    check('تعاونٌ صينيٌّ إيرانيٌّ|من جانب آخر، اتفق وزير الدفاع الصيني مع نظيره الباكستاني على تعاون أوثق بين البلدين.');
    check(
      'مباحثات ثنائية|من جهته، اتفق وزير الدفاع الصيني مع نظيره الباكستاني على تعاون أوثق بين البلدين في العام المقبل.',
    );
    check('موقف الحكومة|وقال الوزير يوم الجمعة إن جميع سكان المدينة سيستفيدون من الرصيف الثاني في الميناء الجديد.');
    check('لا تعليق|وقال المتحدث باسم الوزارة يوم الجمعة إن جميع سكان المدينة سيستفيدون من الرصيف الثاني في الميناء.');
  });

  it('takes the conjunction before an opener with it', () => {
    check('موقف الجزائر|ومن جانبه، أكد وزير الخارجية يوم الجمعة أن بلاده مستعدة للتعاون مع جميع الدول المجاورة لها.');
  });

  it('is not seen where there is none', () => {
    check('The YouTube channel of the ministry showed the talks live on Friday, and thousands of people watched them.');
    check(
      'Sales of WhatsApp, the iPhone and macOS rose on Friday, said the McDonald brothers, who own shares in both.',
    );
    check('Nuclear deal Meanwhile, the two ministers spoke on Friday of a deal that both sides have wanted for years.');
    check(
      'استاد کلاؤس ہیرمان کے مطابق بندرگاہ کا دوسرا گھاٹ اگلے ہفتے کھل جائے گا، لیکن ماہی گیر ابھی تک خوش نہیں ہیں۔',
    );
    check('أكد المتحدث باسم الحكومة يوم الجمعة أن بلاده مستعدة للتعاون مع جميع الدول المجاورة لها في هذا المجال.');
    check('تعاون صيني إيراني من جانب آخر، اتفق وزير الدفاع الصيني مع نظيره الباكستاني على تعاون أوثق بين البلدين.');
    check('قال الوزير يوم الجمعة إن المستشارة السابقة للرئيس ستتولى المفاوضات، ومن المتوقع أن تبدأ في الأسبوع المقبل.');
  });
});

/** Reads a paragraph in an article of its script; a bar marks where the heading ends. */
function check(marked: string): void {
  const paragraph = marked.replace('|', '');
  const text = (/^\p{Script=Arabic}/u.test(marked) ? arabic : latin).replace('…', paragraph);
  const { articles } = structureOfText(text);
  const found = articles.flatMap(({ body }) => body).find(({ glue }) => glue)?.glue;
  const line = text.split('\n')[found?.line ?? text.split('\n').indexOf(paragraph)]!;
  equal(found ? `${line.slice(0, found.character)}|${line.slice(found.character)}` : line, marked);
}

const latin = `Port of Salem opens second quay
12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said.

…

Source: Reuters
`;

const arabic = `وزير النقل يفتتح الرصيف الثاني في الميناء
تاريخ النشر: 12 مايو 2021
افتتح وزير النقل الرصيف الثاني في الميناء، وقال إن السفن ستصل إليه يوم الجمعة المقبل.
…
المصدر: رويترز
`;
