/** How a line looks, apart from its words. */

/** What a line ends with, closing quotes and brackets aside. */
export type Ending = 'sentence' | 'question' | 'colon' | 'comma' | 'dash' | 'open';

const closing = /[\s\p{Z}\p{Cf}"'’”»›)\]）】」』]+$/u;
/** `U.S.`, `a.m.`, `J.`: a full stop that belongs to the word. */
const abbreviation = /(?:^|[\s.(])\p{L}\.$/u;

export function endingOf(line: string): Ending {
  const text = line.slice(-80).replace(closing, '');
  switch (text.at(-1)) {
    case '.':
      return abbreviation.test(text) ? 'open' : 'sentence';
    case '!':
    case '！':
    case '。':
    case '．':
    case '۔':
    case '…':
    case '；':
      return 'sentence';
    case '?':
    case '？':
    case '؟':
      return 'question';
    case ':':
    case '：':
      return 'colon';
    case ',':
    case '،':
    case '，':
    case '、':
    case ';':
    case '؛':
      return 'comma';
    case '-':
    case '–':
    case '—':
    case '_':
      return 'dash';
    default:
      return 'open';
  }
}

const sentenceBreak =
  /[\p{L}\p{N}\p{M}]{2}[.!?؟۔][\p{Cf}"'’”»)]*\s+[\p{Cf}"'‘“«(]*[\p{Lu}\p{Lo}\p{N}]|[。！？][”」』）]?(?=.)/gu;

/** How many sentences end before the last one does. */
export function innerSentences(line: string): number {
  return line.match(sentenceBreak)?.length ?? 0;
}

const bullet = /^[\s\p{Z}\p{Cf}]*(?:[-–—*•·▪▫■□◆◇►▶▸●○‣⁃＊・✓✔>»]|\d{1,2}[.)、]|[①-⑳])[\s\p{Z}]+\S/u;
/** Signs that stand before an item of a list even without a space. */
const tightBullet = /^[\s\p{Z}\p{Cf}]*[•▪■◆►▶▸●‣・]/u;

export function startsWithBullet(line: string): boolean {
  return bullet.test(line) || tightBullet.test(line);
}

/** Whether a line opens with a quotation mark. */
export function startsWithQuote(line: string): boolean {
  return /^[\s\p{Z}\p{Cf}]*["“”„«‘「『]/u.test(line);
}

/** A line of signs alone: an end mark (`###`), a separator (`* * *`, `-----`), or neither. */
export type Signs = 'end' | 'separator' | 'other' | undefined;

export function signsOnly(line: string): Signs {
  const text = line.replace(/[\s\p{Z}\p{Cf}]+/gu, '');
  if (/^[-–—]{0,2}30[-–—]{1,2}$|^[-–—]{1,2}30[-–—]{0,2}$/u.test(text)) return 'end';
  // Teletype signed off so.
  if (/^(?:N{4}|Н{4})$/u.test(text)) return 'end';
  if (text === '' || /[\p{L}\p{N}]/u.test(text)) return undefined;
  if (/^#{2,5}$|^#$/.test(text)) return 'end';
  if (/^([^\p{L}\p{N}"'()])\1*$/u.test(text)) return 'separator';
  return text.length >= 3 && /^[-–—=*_~.·•#+<>oO]+$/u.test(text) ? 'separator' : 'other';
}

/** A clock time, a duration or a count alone on its line: `02:47`, `1:02:47`, `12`. */
export function isClockOrCount(line: string): boolean {
  return /^[\s\p{Cf}]*[\p{Nd}]{1,4}(?::[\p{Nd}]{2}){0,2}[\s\p{Cf}]*$/u.test(line);
}

const technicalSigns = /[{}[\]<>=;\\|&$#@_`~^]/g;
const technicalStart =
  /^\s*(?:\/\/|\/\*|#!|#include|import |from \w+ import|def |class |function |return\b|if \(|for \(|while \(|const |let |var |public |private |<\/?\w+|@\w+\b|\$ |>>> |\[\w+\]$|[\w.]+\s*=\s*\S|[\w-]+:\s*\{|\[?v?\d+\.\d+\.\d+\b|#{1,6}\s+\S|```|"[^"]+"\s*:\s)/;
const logStart =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\w{3}\s+\d{1,2} \d\d:\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3}\b|\[?(?:INFO|WARN|ERROR|DEBUG)\b)/;

const mailHeader =
  /^\s*(?:from|to|cc|bcc|subject|sent|reply-to|von|an|betreff|de|à|objet|para|asunto|assunto|kimden|kime|konu|от|кому|тема|من|إلى|الموضوع|发件人|收件人|主题)\s*[:：]\s*\S/iu;

/** How much a line looks written for a machine (source code, a log, a table), 0 to 1. */
export function technicality(line: string): number {
  const text = line.slice(0, 400);
  if (logStart.test(text) || technicalStart.test(text) || (text.length < 90 && mailHeader.test(text))) return 1;
  const signs = text.match(technicalSigns)?.length ?? 0;
  const cells = text.match(/[,;|\t](?=\S)/g)?.length ?? 0;
  const blanks = text.match(/ /g)?.length ?? 0;
  if (cells >= 3 && cells > blanks / 2) return 1;
  return Math.min(1, (signs * 12) / Math.max(20, text.length));
}

/** `[ ]`, `[x]`, `☐`: an item of a to-do list. */
export function isCheckbox(line: string): boolean {
  return /^[\s\p{Cf}]*(?:[-*+•]\s*)?(?:\[[ xX✓]?\]|[☐☑☒✅✗])/u.test(line);
}

/** `Home > World > Americas`, `Tweet   Share   Email`, `Politics | Economy | Sport`: short items set side by side. */
export function isMenu(line: string): boolean {
  if (line.length > 120 || /\p{Nd}{2}/u.test(line)) return false;
  const trimmed = line.trim();
  // Where `«` opens, `»` closes a quotation and leads nowhere.
  const path = trimmed.split(trimmed.includes('«') ? /\s*[>›→]\s*|\s+[/\\|]\s+/u : /\s*[>›»→]\s*|\s+[/\\|]\s+/u);
  if (path.length >= 2 && path.every(item => item.length > 0 && item.length <= 28))
    return !/[!?؟。،,]|[.]$/u.test(trimmed);
  const columns = trimmed.split(/\s*[|｜•·]\s*|\t+| {2,}|\u3000+/u);
  return columns.length >= 3 && columns.every(item => item.length > 0 && item.length <= 18);
}

/** Initials of a desk (`ARV // HSF`, `(GKU/FEZ)`), buttons of single letters (`A- A+`), a title with its duration. */
export function isScrap(line: string): boolean {
  const text = line.trim();
  if (/^[^\s/]+(?:\/[^\s/]+)+\/$/u.test(text)) return true;
  if (/^[([]?\p{L}{2,4}(?: ?\/{1,2} ?\p{L}{2,4})+[)\]]?$/u.test(text)) return true;
  if (/^\(\p{Lu}{2,4}(?:-\p{Lu}{2,4})*\)$/u.test(text)) return true;
  if (/^\P{L}*\p{L}(?:\P{L}+\p{L})*\P{L}*$/u.test(text) && text.length <= 16 && !/\d/.test(text)) return true;
  return text.length <= 50 && /[\p{L}:：]\s*\(?\d{1,2}:\d{2}(?::\d{2})?\)?$/u.test(text) && !/\d[./-]\d/.test(text);
}

/** A code of agencies and archives: capitals and digits mixed, no sentence (`ZCZC NXR118 VV`, `BC-Lighthouse Move, 0412`). */
export function isCode(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length <= 32 && /^\p{L}{2,6}\d{4,}/u.test(trimmed)) return true;
  return (
    trimmed.length <= 48 && /^\S*\p{Lu}{2}/u.test(trimmed) && /\d{2}/.test(trimmed) && !/[.:]\s|[.!?]$/u.test(trimmed)
  );
}
