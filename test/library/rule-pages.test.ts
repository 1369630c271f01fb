import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/rules';
import type { Rule } from '../../server/rules/rule';
import { update } from '../fixture';

const folder = join('docs', 'rules');

describe('the pages of the rules', () => {
  it('are there, one for each rule, and no others', () => {
    const wanted = new Map(rules.map(rule => [`${rule.code}.md`, pageOf(rule)]));
    wanted.set('README.md', index());
    if (update) {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
      for (const [name, page] of wanted) writeFileSync(join(folder, name), page);
    }
    ok(existsSync(folder), 'npm test -- library --update writes them');
    deepEqual(readdirSync(folder).sort(), [...wanted.keys()].sort());
    for (const [name, page] of wanted) {
      equal(readFileSync(join(folder, name), 'utf8'), page, `${name}: npm test -- library --update writes it anew`);
    }
  });

  it('have their levels in the settings, with the default of each', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: {
        configuration: { properties: Record<string, { properties?: Record<string, { default: string }> }> };
      };
    };
    const { properties = {} } = manifest.contributes.configuration.properties['newsmark.diagnostics.rules'] ?? {};
    const names = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
    deepEqual(
      Object.entries(properties).map(([code, setting]) => [code, setting.default, names[`rules.${code}`]]),
      sorted.map(({ code, severity, about }) => [code, severity, about]),
    );
  });

  it('have codes in the alphabet of settings, each once', () => {
    const codes = rules.map(({ code }) => code);
    deepEqual(codes, [...new Set(codes)]);
    for (const code of codes) ok(/^[a-z]+(?:-[a-z]+)*$/.test(code), code);
  });
});

function pageOf({ code, severity, archive, about, why, fix, safe, examples }: Rule): string {
  const levels =
    archive === undefined
      ? `\`${severity}\` in both profiles`
      : `\`${severity}\`; \`${archive}\` in the profile \`archive\``;
  const shown = examples.map(({ text, fixed }) => {
    const clean = !text.includes('⟦');
    const title = clean ? 'Nothing is found here:' : 'Found:';
    const after = fixed === undefined ? '' : `\nFixed:\n\n${block(fixed)}`;
    return `${title}\n\n${block(text)}${after}`;
  });
  return `# ${code}

${about}

${why}

- **Severity**: ${levels}. The setting \`newsmark.diagnostics.rules\` changes it.
- **Fix**: ${fix}
- **Fixed on save**: ${safe ? 'yes, where `source.fixAll.newsmark` is on' : 'no'}.

## Examples

What is found stands in ⟦ ⟧.

${shown.join('\n')}`;
}

/** White space at the ends of lines is shown, as it would get lost on the way. */
function block(text: string): string {
  const visible = text
    .replace(/\r\n/g, '␍\n')
    .replace(/[ \u00a0]+(?=⟧?$)/gm, spaces => '·'.repeat(spaces.length))
    .replace(
      /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g,
      mark => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );
  return `\`\`\`text\n${visible}\n\`\`\`\n`;
}

function index(): string {
  const rows = [...rules]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, archive, about, safe }) => {
      const cells = [
        `[${code}](${code}.md)`,
        severity,
        archive ?? severity,
        safe ? 'yes' : '',
        about.replaceAll('|', '\\|'),
      ];
      return `| ${cells.join(' | ')} |`;
    });
  return `# Rules

What Newsmark checks. Each rule has a page with examples; diagnostics link to it.

| Rule | \`wire\` | \`archive\` | Fixed on save | What it finds |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
