/** Clients and Node escape different characters of one URI. */
export function normal(uri: string): string {
  try {
    const { protocol, host, pathname } = new URL(uri);
    // `encodeURI` leaves what would end a path.
    const path = encodeURI(decodeURIComponent(pathname)).replace(/[?#]/g, encodeURIComponent);
    return `${protocol}//${host}${path}`;
  } catch {
    return uri;
  }
}

/** With its slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folder above a folder, both with their slashes; undefined above the highest. */
export function above(folder: string): string | undefined {
  const end = folder.lastIndexOf('/', folder.length - 2);
  return end > folder.indexOf('//') + 1 ? folder.slice(0, end + 1) : undefined;
}
