// The page: contents on the left, one of three parts on the right. Everything comes from this gateway.
import { element, operationsOf } from './element.js';
import { showErrors } from './errors.js';
import { showEvents } from './events.js';
import { currentToken, login } from './login.js';

const parts = ['operations', 'events', 'errors'];
const byId = (id) => document.getElementById(id);
const shown = (part) => byId(`part-${part}`);

function showPart() {
  const wanted = location.hash.slice(1).split('/')[0];
  const part = parts.includes(wanted) ? wanted : 'operations';
  parts.forEach((name) => {
    shown(name).hidden = name !== part;
    const link = document.querySelector(`.parts a[href="#${name}"]`);
    if (name === part) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
}

function goTo(part) {
  history.pushState(null, '', `#${part}`);
  showPart();
  scrollTo(0, 0);
}

function open(ui, operation) {
  if (shown('operations').hidden) {
    goTo('operations');
  }
  const tag = operation.tags[0];
  ui.layoutActions.show(['operations-tag', tag], true);
  ui.layoutActions.show(['operations', tag, operation.operationId], true);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const opened = byId(`operations-${tag.replace(/ /g, '_')}-${operation.operationId}`);
    opened?.scrollIntoView({ block: 'start' });
    opened?.querySelector('button')?.focus({ preventScroll: true });
  }));
}

function contents(ui, spec, words) {
  const found = operationsOf(spec).filter((operation) =>
    words.every((word) =>
      `${operation.method} ${operation.path} ${operation.operationId} ${operation.summary}`.toLowerCase().includes(word)));
  const groups = (spec['x-tagGroups'] ?? []).map((group) => {
    const tags = group.tags
      .map((tag) => [tag, found.filter((operation) => operation.tags?.includes(tag))])
      .filter(([, operations]) => operations.length > 0)
      .map(([tag, operations]) => {
        const list = element('ul', {}, ...operations.map((operation) => {
          const link = element('button', { type: 'button', title: `${operation.method.toUpperCase()} ${operation.path}` },
            element('span', { class: `method ${operation.method}` }, operation.method), ` ${operation.summary}`);
          link.addEventListener('click', () => open(ui, operation));
          return element('li', {}, link);
        }));
        const details = element('details', {}, element('summary', {}, tag), list);
        details.open = words.length > 0;
        return details;
      });
    return tags.length > 0 ? element('section', {}, element('h2', {}, group.name), ...tags) : null;
  });
  byId('contents').replaceChildren(...groups.filter(Boolean));
}

/** The token of the page goes with calls to this gateway and to nobody else. */
async function withToken(request) {
  const token = await currentToken();
  if (token && new URL(request.url, location.href).origin === location.origin) {
    request.headers = { Authorization: `Bearer ${token}`, ...request.headers };
  }
  return request;
}

async function start() {
  ['hashchange', 'popstate'].forEach((change) => window.addEventListener(change, showPart));
  document.querySelectorAll('.parts a').forEach((link) => link.addEventListener('click', (click) => {
    click.preventDefault();
    goTo(link.hash.slice(1));
  }));
  showPart();
  const config = await (await fetch('/docs/config.json')).json();
  await login(config, byId('login'), byId('who'));
  const spec = await (await fetch('/openapi.json')).json();
  const ui = SwaggerUIBundle({
    spec,
    domNode: shown('operations'),
    deepLinking: false,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    defaultModelExpandDepth: 2,
    displayOperationId: true,
    displayRequestDuration: true,
    persistAuthorization: false,
    validatorUrl: null,
    requestInterceptor: withToken,
    onComplete: () => { byId('notice').hidden = true; },
  });
  const search = byId('search');
  const refresh = () => contents(ui, spec, search.value.toLowerCase().split(/\s+/).filter(Boolean));
  search.addEventListener('input', refresh);
  refresh();
  showErrors(shown('errors'), spec);
  showEvents(shown('events'), await (await fetch('/docs/events.json')).json());
  if (spec['x-tiendo-missing']) {
    byId('notice').textContent = `Not answering at the moment, and so missing here: ${spec['x-tiendo-missing'].join(', ')}.`;
    byId('notice').hidden = false;
  }
}

start().catch((failure) => { byId('notice').textContent = `The page could not be loaded: ${failure.message}`; });
