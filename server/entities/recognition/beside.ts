/** Whether a folded Arabic word tells of what is named before it to whom it belongs or where it lies, and is no part of the name. */
export function isBeside(word: string): boolean {
  return participles.test(word);
}

const participles =
  /^ال(?:تابع|واقع|مطل|مجاور|كاين|قريب|محيط|متاخم|محاذي|مودي|رابط|ممتد|مخصص|مكلف|معني|قادم|مقبل|مقرر|مزمع|جاري|متخصص|مختص|معروف|مسمي|ملقب|مدعو|مملوك|ناشط|عامل|مشغل|مشارك|منعقد|مصنع|منتج|مالك|ناقل|حاكم|معارض|منافس|راعي)(?:ه|ين|ون|ات)?$/;
