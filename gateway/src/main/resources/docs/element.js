// What the parts of the page share.
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** An element with attributes and children; text is never read as markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

export function operationsOf(spec) {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, ...item[method] })));
}
