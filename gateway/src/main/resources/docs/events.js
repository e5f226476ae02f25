// The events, out of the AsyncAPI document.
import { element } from './element.js';

function json(title, value) {
  return element('details', {}, element('summary', {}, title), element('pre', { tabindex: '0' }, JSON.stringify(value, null, 2)));
}

function event(document, channel) {
  const message = document.components.messages[Object.keys(channel.messages)[0]];
  const schema = document.components.schemas[message.name];
  return element('article', { id: `events/${message.name}` },
    element('h2', {}, element('code', {}, channel.address)),
    element('p', {}, message.summary),
    element('p', { class: 'quiet' }, channel.description),
    json('Example', message.examples[0].payload),
    json('Schema', schema));
}

export function showEvents(section, document) {
  section.replaceChildren(
    element('h1', {}, document.info.title),
    element('p', {}, document.info.description),
    ...Object.values(document.channels).map((channel) => event(document, channel)),
    json('Headers of every event (CloudEvents 1.0)', document.components.schemas.cloudEventHeaders));
}
