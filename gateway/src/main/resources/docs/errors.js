// Every code with which the API refuses, in both languages, and the operations that do.
import { element, operationsOf } from './element.js';

function resolved(spec, node) {
  return node.$ref ? node.$ref.slice(2).split('/').reduce((found, step) => found[step], spec) : node;
}

function usedBy(spec) {
  const used = {};
  for (const operation of operationsOf(spec)) {
    for (const response of Object.values(operation.responses)) {
      for (const code of resolved(spec, response)['x-error-codes'] ?? []) {
        (used[code] ??= []).push(operation.operationId);
      }
    }
  }
  return used;
}

function text(language, words) {
  return element('td', { lang: language }, element('strong', {}, words.title), element('br'), words.detail);
}

function row(error, operations, all) {
  const where = operations.length === all
    ? 'every operation'
    : operations.length > 8 ? `${operations.length} operations` : operations.join(', ');
  return element('tr', { id: `errors/${error.code}` },
    element('th', { scope: 'row' }, element('code', {}, error.code)),
    element('td', {}, String(error.status)), text('vi', error.vi), text('en', error.en),
    element('td', {}, where));
}

export function showErrors(section, spec) {
  const used = usedBy(spec);
  const all = operationsOf(spec).length;
  const head = element('tr', {}, ...['Code', 'Status', 'Tiếng Việt', 'English', 'Where'].map((title) =>
    element('th', { scope: 'col' }, title)));
  section.replaceChildren(
    element('h1', {}, 'Errors'),
    element('p', {}, 'A refusal is application/problem+json. Decide by code; {0} stands for what the case fills in.'),
    element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Error codes' },
      element('table', {}, element('thead', {}, head),
        element('tbody', {}, ...(spec['x-error-catalogue'] ?? []).map((error) => row(error, used[error.code] ?? [], all))))));
}
