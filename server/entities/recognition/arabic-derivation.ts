/**
 * Shapes of Arabic verbal nouns and verbs of the derived stems that names do not have. The groups are the radicals.
 * Folded: hamzas are alefs, teh marbuta is heh.
 */
const shapes = [
  // تشكيل، تسميتها
  /^ت(\p{L})(\p{L})ي(\p{L})(?:ات|ه|ها)?$/u,
  // استقبال، استخدمت
  /^است(\p{L})(\p{L})ا?(\p{L})(?:ت|وا|ات|ه|ها)?$/u,
  // انسحاب، انطلقت
  /^ان(\p{L})(\p{L})ا?(\p{L})(?:ت|وا|ات|ه|ها)?$/u,
  // اجتماع، اجتمعت
  /^ا(\p{L})ت(\p{L})ا?(\p{L})(?:ت|وا|ات|ه|ها)?$/u,
  // مقابلة
  /^م(\p{L})ا(\p{L})(\p{L})(?:ه|ات|ته|تها)$/u,
  // تبادل، يتبادل
  /^[يت]?ت(\p{L})ا(\p{L})(\p{L})(?:ت|وا|ون|ات|ه|ها)?$/u,
  // يستقبل
  /^[يت]ست(\p{L})(\p{L})ي?(\p{L})(?:ون|وا|ه|ها)?$/u,
] as const;

/** Whether a folded word is derived from one of three letters that `isWord` knows: `تشكيل` from `شكل`. */
export function isDerived(word: string, isWord: (root: string) => boolean): boolean {
  return shapes.some(shape => {
    const radicals = shape.exec(word);
    return radicals !== null && isWord(radicals.slice(1).join(''));
  });
}
