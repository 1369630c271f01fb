import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../package.json';
import { Progress } from './cli/output';
import { isCommand, run } from './cli/run';
import { disk } from './disk';
import { Knowledge } from './entities/knowledge/knowledge';
import { formats } from './exchange';
import { serve } from './server/server';

const usage = `${name} ${version}

${name} export --to FORMAT [--out DIR] [--suggest] PATHS…
${name} import --from FORMAT [--out DIR] [--force] PATHS…
${name} check [--profile wire|archive] [--format text|sarif] PATHS…
${name} outline [--json] PATHS…
${name} merge BASE OURS THEIRS
${name} agree FOLDER FOLDER…

  PATHS are files, folders, or - for a list of files or lines of JSON on the standard input.
  FORMAT is ${formats.map(({ name }) => name).join(', ')}.

${name}-language-server: speaks LSP 3.18 with an editor.

  --stdio              over standard input and output
  --node-ipc           over Node's IPC channel
  --socket=PORT        over a socket on this machine
  --version            print the version
  --help               print this
`;

const args = process.argv.slice(2);
const readKnowledge = () => readFileSync(join(__dirname, 'knowledge.bin'));
let known: Knowledge | undefined;

if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else if (args.includes('--help')) {
  process.stdout.write(usage);
} else if (args.some(arg => /^--(?:stdio|node-ipc|socket)/.test(arg))) {
  serve(createConnection(ProposedFeatures.all), {
    version,
    files: disk,
    knowledge: readKnowledge,
    rulePages: pathToFileURL(join(__dirname, '..', 'docs', 'rules', '/')).href,
  });
} else if (isCommand(args[0])) {
  // A reader that has read enough, such as `head`, is no error.
  process.stdout.on('error', () => process.exit());
  const progress = new Progress(process.stderr);
  void run(args[0], args.slice(1), {
    input: process.stdin,
    print: text =>
      new Promise(resolve => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve))),
    complain: text => {
      progress.end();
      process.stderr.write(`${text}\n`);
    },
    progress,
    knowledge: () => (known ??= new Knowledge(readKnowledge())),
    generator: `${name} ${version}`,
  }).then(code => (process.exitCode = code));
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
