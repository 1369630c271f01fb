import { brat } from './brat';
import { conll, conllColumns } from './conll';
import { doccano } from './doccano';
import type { Format } from './format';
import { labelStudio } from './label-studio';
import { newsArticle } from './news-article';
import { ninjs } from './ninjs';
import { spacy } from './spacy';
import { tei } from './tei';
import { webAnnotation } from './web-annotation';

/** All formats. A new one is its file and a line here. */
export const formats: readonly Format[] = [
  brat,
  conll,
  conllColumns,
  doccano,
  labelStudio,
  newsArticle,
  ninjs,
  spacy,
  tei,
  webAnnotation,
];
