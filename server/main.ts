import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../package.json';
import { disk } from './disk';
import { serve } from './server/server';

const usage = `${name}-language-server ${version}

A language server for news text. It speaks LSP 3.18 with an editor.

  --stdio              over standard input and output
  --node-ipc           over Node's IPC channel
  --socket=PORT        over a socket on this machine
  --version            print the version
  --help               print this
`;

const args = process.argv.slice(2);
if (args.includes('--version')) {
  process.stdout.write(`${version}\n`);
} else if (args.includes('--help')) {
  process.stdout.write(usage);
} else if (args.some(arg => /^--(?:stdio|node-ipc|socket)/.test(arg))) {
  serve(createConnection(ProposedFeatures.all), {
    version,
    files: disk,
    knowledge: () => readFileSync(join(__dirname, 'knowledge.bin')),
    rulePages: pathToFileURL(join(__dirname, '..', 'docs', 'rules', '/')).href,
  });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
