/**
 * International abbreviations of time zones, with their offsets as ISO 8601 writes them, or the zone whose clocks they
 * follow where the abbreviation covers summer and winter. Where one means several (CST, IST, BST), the one that news
 * agencies use it for.
 */
// prettier-ignore
const abbreviations: Readonly<Record<string, string>> = {
  gmt: 'Z', utc: 'Z', z: 'Z', ut: 'Z',
  est: '-05:00', edt: '-04:00', et: 'America/New_York', cst: '-06:00', cdt: '-05:00', ct: 'America/Chicago',
  mst: '-07:00', mdt: '-06:00', mt: 'America/Denver', pst: '-08:00', pdt: '-07:00', pt: 'America/Los_Angeles',
  akst: '-09:00', akdt: '-08:00', hst: '-10:00', ast: '-04:00', adt: '-03:00', nst: '-03:30', ndt: '-02:30',
  brt: '-03:00', art: '-03:00', clt: '-04:00', clst: '-03:00', cot: '-05:00', pet: '-05:00', vet: '-04:00', bot: '-04:00',
  wet: '+00:00', west: '+01:00', bst: '+01:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00',
  msk: '+03:00', trt: '+03:00', irst: '+03:30', irdt: '+04:30', gst: '+04:00', aft: '+04:30', pkt: '+05:00',
  ist: '+05:30', npt: '+05:45', ict: '+07:00', wib: '+07:00', wita: '+08:00', wit: '+09:00', sgt: '+08:00',
  hkt: '+08:00', myt: '+08:00', pht: '+08:00', awst: '+08:00', jst: '+09:00', kst: '+09:00', acst: '+09:30',
  acdt: '+10:30', aest: '+10:00', aedt: '+11:00', aet: 'Australia/Sydney', nzst: '+12:00', nzdt: '+13:00',
  wat: '+01:00', cat: '+02:00', sast: '+02:00', eat: '+03:00',
};

/** A zone by its folded abbreviation: an offset, or an IANA name. Own keys only. */
export function zoneByAbbreviation(word: string): string | undefined {
  return Object.hasOwn(abbreviations, word) ? abbreviations[word] : undefined;
}

/**
 * The offset that holds in a zone at a local time, as ISO 8601 writes it.
 *
 * @param zone an offset, or an IANA name
 * @param local milliseconds since 1970 as if the local time were UTC
 * @returns undefined where the platform does not know the zone
 */
export function offsetIn(zone: string, local: number): string | undefined {
  if (!zone.includes('/')) return zone === '+00:00' ? 'Z' : zone;
  try {
    const offset = offsetAt(zone, local);
    // The clock may have been changed between `local` as UTC and as local time.
    return offsetAt(zone, local - minutesOf(offset) * 60_000);
  } catch {
    return undefined;
  }
}

function offsetAt(zone: string, instant: number): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace(/^GMT/, '') || 'Z';
}

/** The minutes east of Greenwich of `Z` or `+03:30`. */
export function minutesOf(offset: string): number {
  const found = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  if (!found) return 0;
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]));
}
