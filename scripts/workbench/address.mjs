/** The address of a window of the embedded editor: what it opens is written there. */

/**
 * @typedef {object} WindowContents
 * @property {string} folder
 * @property {string} [file] opened in the editor
 * @property {string} [extension] folder of the extension under development
 * @property {string} [tests] the file whose `run()` the extension host calls
 */

/**
 * @param {string} origin of the server
 * @param {WindowContents} contents
 */
export function windowAddress(origin, { folder, file, extension, tests }) {
  const { host } = new URL(origin);
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${encodeURI(path)}`;
  const payload = [
    ...(file ? [['openFile', remote(file)]] : []),
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests
      ? [
          ['extensionTestsPath', remote(tests)],
          ['enableProposedApi', ''],
        ]
      : []),
  ];
  const address = new URL(origin);
  address.search = new URLSearchParams({ folder, payload: JSON.stringify(payload) }).toString();
  return address.href;
}
