import { compareAnnotators } from './agree';
import { checkArticles } from './check';
import { exportArticles } from './export';
import { importArticles } from './import';
import { Exit, UsageError, type Io } from './io';
import { mergeAnnotations } from './merge';
import { outlineArticles } from './outline';

const commands: Readonly<Record<string, (args: string[], io: Io) => Promise<Exit>>> = {
  export: exportArticles,
  import: importArticles,
  check: checkArticles,
  outline: outlineArticles,
  merge: mergeAnnotations,
  agree: compareAnnotators,
};

/** Whether the first argument is a command of these. */
export function isCommand(name: string | undefined): name is string {
  return name !== undefined && Object.hasOwn(commands, name);
}

/** Runs a command; resolves to its exit code. */
export async function run(name: string, args: string[], io: Io): Promise<Exit> {
  try {
    return await commands[name]!(args, io);
  } catch (error) {
    // `parseArgs` throws what people have written wrong as a TypeError with a code.
    const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    if (!isUsage) throw error;
    io.complain(error.message);
    return Exit.Usage;
  }
}
