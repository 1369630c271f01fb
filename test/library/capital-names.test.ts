import { deepEqual } from 'node:assert/strict';
import { likelyOf, resolveArticle } from '../../server/entities/coreference';
import { recognisersOf } from '../../server/entities/recognition';
import type { Candidate } from '../../server/entities/recognition/candidate';
import { tokensOf } from '../../server/entities/recognition/tokens';
import { knowledge } from './check';
import { readMarked } from './marked-text';

/** By what they show: sentences in scripts with capitals, with all their people, places and organisations marked. */
const rows: Readonly<Record<string, readonly (readonly [language: string, marked: string])[]>> = {
  'letters in brackets, and again without them': [
    [
      'en',
      'The ⟦Bureau of Coastal Surveys|organization⟧ (⟦BCS|organization⟧) said it was wrong. The ⟦BCS|organization⟧ will pay.',
    ],
    [
      'es',
      'La ⟦Comisión Nacional de Semillas|organization⟧ (⟦Conase|organization⟧) cerró ayer. La ⟦Conase|organization⟧ no explicó por qué.',
    ],
    ['de', 'Das ⟦Institut für Moor- und Torfkunde|organization⟧ (⟦IMT|organization⟧) warnte vor dem Regen.'],
    ['ru', '⟦Федеральная служба лесного надзора|organization⟧ (⟦ФСЛН|organization⟧) закрыла три участка.'],
  ],
  'heads with what belongs to them': [
    ['fr', 'Le ⟦ministère de la Pêche et des Forêts|organization⟧ a répondu hier au maire.'],
    ['es', 'El ⟦Ministerio de Educación, Cultura y Deporte|organization⟧ pagará las becas en mayo.'],
    ['en', 'The ⟦Department for Energy, Water and Rural Roads|organization⟧ declined to comment.'],
    ['pt', 'A ⟦Fundação para a Ciência e a Memória|organization⟧ pagou o estudo.'],
    ['tr', 'Bakan, ⟦Tarım ve Orman Bakanlığı|organization⟧ önünde konuştu.'],
    ['ru', 'Иск подал ⟦Институт востоковедения и права|organization⟧ в мае.'],
    ['ru', 'Иск к банку подало ⟦Министерство обороны РФ|organization⟧ в мае.'],
  ],
  'legal forms with their points': [
    ['en', 'Shares of ⟦Harrow Bolt Pvt. Ltd.|organization⟧ fell again.'],
    ['es', 'La planta de ⟦Vidrios Calera S.A.|organization⟧ cerró el lunes.'],
    ['de', 'Das Werk der ⟦Brandner Optik GmbH & Co. KG|organization⟧ brannte ab.'],
    ['ru', 'Иск подало ⟦ООО «Лесной причал»|organization⟧ в мае.'],
  ],
  'what small words part': [
    ['en', 'Both ⟦Acorn Bank|organization⟧ and ⟦Bank of Ireland|organization⟧ agreed to wait.'],
    ['es', 'Protestaron la ⟦Unión de Carteros|organization⟧ y la ⟦Federación de Barrenderos|organization⟧ ayer.'],
    ['fr', 'La moto de la ⟦Fédération cycliste|organization⟧ a suivi ⟦Julie Marchand|person⟧ hier.'],
  ],
  'words before a name that are no part of it': [
    ['es', 'Lo publicó el diario "⟦La Trompeta|organization⟧" ayer por la tarde.'],
    ['pt', 'A construtora ⟦Barros Calado|organization⟧ pagou a multa ontem.'],
    ['ru', 'Об этом пишет газета «⟦Утренний берег|organization⟧» в понедельник.'],
    ['de', 'Der Verband ⟦Holzkette|organization⟧ sprach von einem Irrtum.'],
  ],
  'places by what stands before them': [
    ['es', 'Los vecinos de ⟦Villa Pradera|place⟧ cortaron la ruta.'],
    ['fr', 'Un incendie a éclaté près de ⟦Sarrebourg|place⟧ dans la nuit.'],
    ['de', 'Der Zug kam aus ⟦Bischofshofen|place⟧ und hielt nicht.'],
    ['pt', 'Ontem choveu no ⟦estádio Rui Calado|place⟧ até tarde.'],
    ['en', 'A lorry overturned on ⟦Highway 61|place⟧ before dawn.'],
  ],
  'people beside companies': [
    ['de', 'Im Park erinnerte ⟦Eberhard Lohmann|person⟧ an seinen Vater.'],
    ['es', 'Según ⟦Julio Barrera|person⟧, la lluvia no ayudó.'],
  ],
};

describe('names in scripts with capitals', () => {
  for (const [what, sentences] of Object.entries(rows)) {
    it(`are found: ${what}`, () => {
      for (const [language, marked] of sentences) {
        const { text, spans } = readMarked(marked);
        const wanted = spans.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
        const found = namesIn(text, language).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
        deepEqual(found, wanted);
      }
    });
  }
});

/** The names of a line that is an article. */
function namesIn(text: string, language: string): readonly Candidate[] {
  const tokens = tokensOf(text, language);
  const candidates: Candidate[] = [];
  for (const recogniser of recognisersOf(tokens)) candidates.push(...recogniser(tokens, [...candidates], knowledge));
  const line = { tokens, candidates, likely: likelyOf(candidates), sportWords: 0 };
  return resolveArticle([line], knowledge).flatMap(mentions => mentions.map(({ candidate }) => candidate));
}
