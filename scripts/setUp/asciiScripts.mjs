/**
 * Writes what is not ASCII in scripts as escapes. One letter beyond Latin 1 has the browser keep a whole script, and
 * all that is copied from it, in two bytes a character; and ASCII is read sooner.
 * @returns {import('vite').Plugin}
 */
export function asciiScripts() {
  return {
    name: 'ascii-scripts',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = escaped(file.code, file.fileName);
      }
    },
  };
}

/** In a string, a template, a regular expression or a name an escape stands for the very same. */
function escaped(/** @type {string} */ code, /** @type {string} */ name) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${name}: a backslash before what is not ASCII`);
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
