import { WordUse } from '../../knowledge/knowledge';
import type { Candidate } from '../candidate';
import type { HanLine, Phrase } from './han-line';

/** More characters than this no name has before its head. */
const longest = 14;

const confidences = { place: 0.85, whole: 0.85, body: 0.72, weak: 0.55 } as const;

/** Organisations in Chinese by the word that their names end with: `国家能源局`, `恒丰银行`. */
export function* hanOrganizations(line: HanLine): Generator<Candidate> {
  for (const head of line.organizationEnds) {
    const text = line.textOf(head.from, head.to);
    if (isCut(line, head, text)) continue;
    const from = startOf(line, head, text);
    if (from === undefined) continue;
    const { at, place } = from;
    const end = at.dropped ? head.from : head.to;
    const isWhole = at.from === head.from;
    const confidence = isWhole
      ? confidences.whole
      : place
        ? confidences.place
        : weak.test(text)
          ? confidences.weak
          : confidences.body;
    yield line.candidate(at.from, end, 'organization', confidence, 'head');
  }
}

/** `外交部长`, `部门`: the head goes on as another word. */
function isCut(line: HanLine, { to }: Phrase, text: string): boolean {
  if (!line.isJoined(to)) return false;
  const next = line.tokens.words.text[to]!;
  if (/^[长長门門]$/.test(next)) return true;
  if (/[局社院部委军軍]$/.test(text) && /^[员員官内內]$/.test(next)) return true;
  return /^(?:社|报|報|局|委|院|署)$/.test(text) && /^[会會区區道名告导導纸紙限部长面]$/.test(next);
}

function startOf(
  line: HanLine,
  head: Phrase,
  text: string,
): { at: { from: number; dropped?: boolean }; place: boolean } | undefined {
  const left = line.leftOf(head.from, longest);
  const body = head.from - left;
  let start = left;
  // Behind a title or a comma's worth of words the name begins with the first place.
  for (let at = head.from - 1; at > left; at--) {
    if (
      line.titlesBefore[at] !== 0 &&
      head.from - at >= 1 &&
      line.titlesBefore[at]! - 1 >= left &&
      !isInside(line, at)
    ) {
      start = at;
      break;
    }
  }
  for (let at = start; at < head.from; at++) {
    const known = line.known.get(at);
    if (!known || known.to > head.from) continue;
    if (known.type === 'country' && text === '公司' && !/^(?:中国|中國)$/.test(line.textOf(at, known.to))) {
      const rest = head.from - known.to;
      return rest >= 2 && rest <= 6 ? { at: { from: known.to, dropped: true }, place: false } : undefined;
    }
    if (known.type === 'place' || known.type === 'country' || known.type === 'organization') {
      if (at > start && !whole.has(text) && at - start <= 2 && head.from - known.to === 0 && known.type !== 'country')
        break;
      return { at: { from: at }, place: true };
    }
  }
  const own = head.from - start;
  if (/^国家|^國家|^中央|^国立|^國立/.test(line.textOf(start, head.from))) return { at: { from: start }, place: true };
  if (whole.has(text)) return { at: { from: head.from }, place: false };
  if (needsPlace.test(text)) return undefined;
  if (text === '党' || text === '黨') return own >= 1 && own <= 3 ? { at: { from: start }, place: false } : undefined;
  if (weak.test(text)) return own >= 2 && own <= 4 ? { at: { from: start }, place: false } : undefined;
  return own >= 2 && own <= 8 && body <= longest ? { at: { from: start }, place: false } : undefined;
}

/** Whether a title only looks like one, in the middle of a name: `记者协会`. */
function isInside(line: HanLine, at: number): boolean {
  return line.has(at, WordUse.OrganizationHead) && line.organizationEnds.some(({ from }) => from === at);
}

/** Heads that are whole names. */
const whole = new Set(
  '国务院 國務院 白宫 白宮 五角大楼 五角大廈 联合国 聯合國 外交部 国防部 國防部 内政部 內政部 财政部 財政部 教育部 商务部 商務部 经济部 經濟部 公安部 司法部 交通部 交通运输部 农业部 農業部 卫生部 衛生部 文化部 文旅部 科技部 环保部 生态环境部 水利部 水利署 铁道部 鐵道部 住建部 工信部 民政部 国土资源部 外务省 外務省 防卫省 防衛省 财务省 財務省 法务部 法務部 中宣部 国务部 國務部 劳动部 勞動部 能源部 国土安全部 民主党 民主黨 共和党 共和黨 国民党 國民黨 民进党 民進黨 共产党 共產黨 保守党 自民党 社会党 工党 工黨 立法院 行政院 司法院 监察院 監察院 解放军 解放軍 国军 國軍 银监会 证监会 發改委 发改委 国台办 国台辦 红十字会 紅十字會'.split(
    ' ',
  ),
);
/** Heads that say nothing without a place. */
const needsPlace =
  /^(?:政府|部队|部隊|空军|空軍|海军|海軍|陆军|陸軍|国会|國會|议会|議會|众议院|眾議院|参议院|參議院|人大|政协|警方|办公室|中心|海关|海關|法庭|大队|大隊|支队|总队|总局|总会|同盟|学校|學校|高中|小学|小學|中学|中學|厅|廳|署|委|司令部|教会|教會|武警|联盟|聯盟|网络|網絡|網路|电子|電子|生物|汽车|汽車|石油|电信|電信|食品|通信|软件|机械|化工|地产|科技|基金|航空|軍團|军团|消防队|派出所)$/;
/** Short heads that are much else. */
const weak = /^(?:社|报|報|局|院|集团|集團|公司|学会|协会)$/;
