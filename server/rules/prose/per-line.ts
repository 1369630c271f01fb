import type { Line } from '../../article/line';

/** Keeps what is read from a line, in a language where that matters, as long as the line stands. */
export function perLine<T extends object>(
  read: (line: Line, language: string) => T,
): (line: Line, language?: string) => T {
  const kept = new WeakMap<Line, { readonly language: string; readonly value: T }>();
  return (line, language = '') => {
    const known = kept.get(line);
    if (known?.language === language) return known.value;
    const value = read(line, language);
    kept.set(line, { language, value });
    return value;
  };
}
