import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreement, type AnnotatedBy } from '../annotations/agreement';
import { AnnotatedText } from '../annotations/annotated-text';
import { Exit, UsageError, type Io } from './io';
import { messageOf, pathsOf, readIfThere } from './sources';

/** `newsmark agree FOLDER FOLDER…`: how far annotators agree, each of whom has a folder of the same texts. */
export async function compareAnnotators(args: string[], io: Io): Promise<Exit> {
  const { positionals: folders } = parseArgs({ args, allowPositionals: true });
  if (folders.length < 2) throw new UsageError('agree needs two folders or more.');
  let exit = Exit.Well;
  const names = new Set<string>();
  for (const folder of folders) {
    for await (const { path } of pathsOf([folder], io.input, '.ann')) {
      if (typeof path === 'string' && path.startsWith(folder))
        names.add(path.slice(folder.length).replace(/^[\\/]/, ''));
    }
  }
  const texts: AnnotatedBy[] = [];
  for (const name of [...names].sort()) {
    io.progress.step(name);
    try {
      texts.push(await readAll(name, folders));
    } catch (error) {
      io.complain(`${name}: ${messageOf(error)}`);
      exit = Exit.Wrong;
    }
  }
  io.progress.end();
  await io.print(tableOf(texts));
  return exit;
}

async function readAll(name: string, folders: readonly string[]): Promise<AnnotatedBy> {
  const stem = name.replace(/\.ann$/i, '');
  const anns = await Promise.all(folders.map(folder => readIfThere(join(folder, name))));
  const all = await Promise.all(folders.map(folder => readIfThere(join(folder, `${stem}.txt`))));
  const text = all.find(each => each !== undefined);
  if (text === undefined) throw new Error(`no ${stem}.txt beside it`);
  if (all.some(each => each !== undefined && each !== text)) throw new Error('the texts are not the same');
  const bare = text.replace(/^\ufeff/, '');
  return {
    text: bare,
    sets: anns.map(ann => (ann === undefined ? undefined : AnnotatedText.open(bare, ann, text).textBounds)),
  };
}

function tableOf(texts: readonly AnnotatedBy[]): string {
  const { labels, kappa, alpha, words } = agreement(texts);
  const rows = labels.map(
    ({ label, counts: [a, b], exact, overlapping }) =>
      `| ${label} | ${a} | ${b} | ${exact.toFixed(3)} | ${overlapping.toFixed(3)} |`,
  );
  return `| label | first | second | F1, exact | F1, overlapping |
| --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Texts: ${texts.length}; words: ${words}; Cohen's kappa: ${kappa.toFixed(3)}; Krippendorff's alpha: ${alpha.toFixed(3)}
`;
}
