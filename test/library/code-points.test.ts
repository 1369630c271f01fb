import { equal } from 'node:assert/strict';
import fc from 'fast-check';
import { CodePoints } from '../../server/text/code-points';
import { anyText, troubledText } from './arbitrary';

describe('code points', () => {
  it('are counted as Python counts them', () => {
    const points = new CodePoints('a😀ب\ud800🇰🇿');
    equal(points.count, 6);
    equal(points.fromUnits(3), 2);
    equal(points.toUnits(2), 3);
  });

  it('are begun by a pair for a place inside it', () => {
    equal(new CodePoints('a😀b').fromUnits(2), 1);
  });

  it('and units lead to each other, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, troubledText), text => {
        const points = new CodePoints(text);
        let units = 0;
        let count = 0;
        for (const character of text) {
          equal(points.fromUnits(units), count);
          equal(points.toUnits(count), units);
          units += character.length;
          count++;
        }
        equal(points.fromUnits(units), count);
        equal(points.toUnits(count), units);
        equal(points.count, count);
      }),
    );
  });
});
