import { equal, match, ok } from 'node:assert/strict';
import type { Hover, HoverParams, MarkupContent } from 'vscode-languageserver';
import type { ClientAbilities } from '../../server/features/feature';
import { hover } from '../../server/features/hover';
import { Lines } from '../../server/text/lines';
import { answerOf, news } from './check';

const article = `وزير النقل العماني يزور كراتشي
تاريخ النشر: 12 أكتوبر 2023
وصل وزير النقل العماني حمد الرواحي إلى باكستان، ورافقه وزير الدفاع الروسي سيرغي شويغو في الجولة.
وقال الرواحي إن السفن ستنطلق من ميناء صحار كل أسبوع، وإن روسيا والصين ستستخدمان الخط أيضا.
ولم يذكر شويغو موعدا، لكن الرواحي قال إن العمل سيبدأ قريبا، وإن أول سفينة ستغادر ميناء صحار قبل نهاية العام.
المصدر: رويترز
`;

describe('the card of a name', () => {
  it('says what is known of a person, the latest office first, and what the text says', () => {
    equal(
      cardAt('شويغو'),
      `**Sergei Shoigu** · سيرغي شويغو

Person · Russian politician and general

- Secretary of the Security Council of Russia (since 2024)
- Minister of Defence of Russia (2012–2024)
- According to this text: وزير الدفاع الروسي ([line 3](test:document#L3,56))

Mentions in this text: 2 (سيرغي شويغو 1×, شويغو 1×) · [Next mention](test:document#L5,10)

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=Sergei%20Shoigu&go=Go)`,
    );
  });

  it('says of the unknown what the text says, and offers to take them up', () => {
    const describeCommand = 'describe';
    const args = '%5B%7B%22start%22%3A%7B%22line%22%3A2%2C%22character%22%3A23%7D%2C%22end%22';
    const card = cardAt('حمد الرواحي', { describeCommand });
    ok(
      card.startsWith(`**حمد الرواحي**

Person · known from this text alone

- According to this text: وزير النقل العماني ([line 3](test:document#L3,5))

Mentions in this text: 3 (حمد الرواحي 1×, الرواحي 2×) · [Next mention](test:document#L4,6)

[Add to the workspace’s entities](command:describe?${args}`),
      card,
    );
    match(
      cardAt('ميناء صحار', {}, 'last'),
      /- First named: “وقال الرواحي إن السفن ستنطلق من ميناء صحار كل أسبوع، وإن روسيا.*” \(\[line 4\]/,
    );
  });

  it('says of a country where it lies, and of a nationality how it is spelled alone', () => {
    equal(
      cardAt('باكستان'),
      `🇵🇰 **Pakistan** · باكستان

Country

- Capital: Islamabad
- Currency: Pakistani Rupee
- Languages: Urdu, English
- Neighbours: Afghanistan, China, India, Iran
- Population: 252,364,000

Mentions in this text: 1

[Wikipedia](https://en.wikipedia.org/wiki/Special:Search?search=Pakistan&go=Go)`,
    );
    match(cardAt('العماني'), /^🇴🇲 \*\*Oman\*\* · العماني\n\nNationality\n\nMentions/);
  });

  it('has a sign for the type where the client draws signs', () => {
    match(cardAt('شويغو', { themeIcons: true }), /^\$\(person\) \*\*Sergei/);
    match(cardAt('باكستان', { themeIcons: true }), /^🇵🇰/);
  });

  it('leads to the pages of what Wikidata has', () => {
    const text = article.replace('ورافقه وزير الدفاع الروسي سيرغي شويغو', 'ورافقه دونالد ترامب');
    ok(
      at('ترامب', {}, 'first', text).value.endsWith(
        '\n\n[Wikidata](https://www.wikidata.org/wiki/Q22686) · ' +
          '[Wikipedia](https://www.wikidata.org/wiki/Special:GoToLinkedPage/enwiki/Q22686)',
      ),
    );
  });

  it('runs from right to left in Arabic', () => {
    const { value } = at('باكستان', { language: 'ar' });
    for (const line of value.split('\n')) match(line, /^$|^(?:- )?\u2067.*\u2069$/u);
    ok(value.includes('- \u2067Capital: \u2068إسلام آباد\u2069\u2069'), value);
  });

  it('stands at bylines, too', () => {
    const text = `Port of Salem opens second quay
By Dana Whitlock
12 May 2021

SALEM, May 12 (Reuters) - The minister opened a second quay on Wednesday, officials said.

Ships came from four countries, and a band played while the mayor cut the ribbon.
`;
    match(at('Dana', {}, 'first', text).value, /^\*\*Dana Whitlock\*\*/);
  });
});

/** The card of the first mention of a name in the article, or of the last; isolates are left out. */
function cardAt(name: string, client?: Partial<ClientAbilities>, which?: 'first' | 'last'): string {
  return at(name, client, which).value.replace(/[\u2068\u2069]/g, '');
}

function at(
  name: string,
  client: Partial<ClientAbilities> = {},
  which: 'first' | 'last' = 'first',
  text = article,
): MarkupContent {
  const lines = Lines.of(text);
  const offset = which === 'first' ? text.indexOf(name) : text.lastIndexOf(name);
  const line = lines.lineAt(offset);
  const position = { line, character: offset - lines.start(line) };
  const context = { ...news, client: { ...news.client, ...client } };
  return answerOf<HoverParams, Hover | null>(hover, text, { position }, context)!.contents as MarkupContent;
}
