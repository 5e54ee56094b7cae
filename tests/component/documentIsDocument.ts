/*
 * In the DOM of these tests `document` is no instance of `Document`. The library of controls asks that to find
 * out where the focus is.
 */
Object.defineProperty(Document, Symbol.hasInstance, {
  value: (one: unknown) => one instanceof Node && one.nodeType === Node.DOCUMENT_NODE,
});
