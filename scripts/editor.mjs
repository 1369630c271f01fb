/** Which editor the tests run in. */

/**
 * Whether the tests run in the embedded editor: where there is no display, or where `NEWSMARK_TEST_EDITOR` is
 * `embedded`. Elsewhere they run in desktop VS Code.
 */
export function usesEmbeddedEditor() {
  return process.env['NEWSMARK_TEST_EDITOR'] === 'embedded' || !hasDisplay();
}

/** Whether a program can open a window here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
