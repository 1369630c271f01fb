/*
 * The calendars that no formula gives, as tables. Evaluated while bundling (see `esbuild.mjs`) by ICU's Umm al-Qura and
 * Solar Hijri calendars, so that the product does not depend on what ICU it meets.
 */

const dayLength = 86_400_000;

/** The first year of each table. */
export const firstIslamicYear = 1300;
export const firstPersianYear = 1200;

/** The day number (days since 1970-01-01) on which the first year of each table begins. */
export const firstIslamicDay = firstDay('islamic-umalqura', firstIslamicYear);
export const firstPersianDay = firstDay('persian', firstPersianYear);

/** For each Islamic year one character: bit 0 is set where month 1 has 30 days, bit 11 where month 12 has. */
export const islamicYears = islamicTable(firstIslamicDay, 301);

/** For each Solar Hijri year `1` where it is a leap year, else `0`. */
export const persianYears = persianTable(firstPersianDay, 401);

type Fields = readonly [year: number, month: number, day: number];

function fieldsOf(calendar: string): (day: number) => Fields {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return day => {
    const parts = format.formatToParts(day * dayLength);
    const field = (type: string) => parseInt(parts.find(part => part.type === type)!.value, 10);
    return [field('year'), field('month'), field('day')];
  };
}

function firstDay(calendar: string, year: number): number {
  const fields = fieldsOf(calendar);
  let low = -150_000;
  let high = 150_000;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields(middle)[0] >= year) high = middle;
    else low = middle + 1;
  }
  return low;
}

function islamicTable(first: number, years: number): string {
  const fields = fieldsOf('islamic-umalqura');
  let day = first;
  let table = '';
  for (let year = 0; year < years; year++) {
    let bits = 0;
    for (let month = 0; month < 12; month++) {
      const long = fields(day + 29)[2] === 30;
      if (long) bits |= 1 << month;
      day += long ? 30 : 29;
    }
    table += String.fromCharCode(bits + 32);
  }
  return table;
}

function persianTable(first: number, years: number): string {
  const fields = fieldsOf('persian');
  let day = first;
  let table = '';
  for (let year = 0; year < years; year++) {
    const leap = fields(day + 365)[2] === 30;
    table += leap ? '1' : '0';
    day += leap ? 366 : 365;
  }
  return table;
}
