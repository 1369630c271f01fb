/** Where things are kept that every checkout of one person shares. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of this person's caches for Newsmark.
 * @param {...string} names of folders inside it
 */
export function cacheFolder(...names) {
  return join(base(), 'newsmark', ...names);
}

function base() {
  if (process.env['XDG_CACHE_HOME']) return process.env['XDG_CACHE_HOME'];
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && process.env['LOCALAPPDATA']) return process.env['LOCALAPPDATA'];
  return join(homedir(), '.cache');
}
