// A walk through /docs in a real browser: reads, logs in, tries an operation, looks at errors and events, wide and narrow.
// Needs a running stack (./tiendo up) and Chromium:
//   CHROMIUM=/usr/bin/chromium GATEWAY=http://localhost:8080 .ci/node --in e2e/docs-walk node walk.mjs [FOLDER FOR PICTURES]
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const gateway = process.env.GATEWAY ?? 'http://localhost:8080';
const pictures = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
page.setDefaultTimeout(60_000);
const foreign = new Set();
const complaints = [];
page.on('request', (request) => foreign.add(new URL(request.url()).origin));
page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
page.on('pageerror', (failure) => complaints.push(failure.message));

async function step(title, work) {
  const began = Date.now();
  await work();
  console.log(`${title}: ${Date.now() - began} ms`);
  if (pictures) {
    await page.screenshot({ path: `${pictures}/${title.replaceAll(' ', '-')}.png` });
  }
}

await step('the page shows every service', async () => {
  await page.goto(`${gateway}/docs`);
  await page.locator('.opblock-tag').first().waitFor();
  assert.deepEqual(await page.locator('#contents h2').allTextContents(), ['gateway', 'plan', 'indicator', 'reporting', 'notification']);
});

await step('an operation is found and read', async () => {
  await page.locator('#search').fill('issue plan');
  await page.locator('#contents li button', { hasText: 'Issues a plan' }).click();
  await page.locator('.opblock.is-open', { hasText: '/api/v1/plans/{id}/issue' }).waitFor();
  await page.getByText('PLAN_NOT_DRAFT').first().waitFor();
});

await step('a demo user logs in', async () => {
  await page.locator('#login').click();
  await page.locator('#username').fill('reporter.vhxh');
  await page.locator('#password').fill('tiendo');
  await page.locator('#kc-login').click();
  await page.locator('#who', { hasText: 'H35.TANPHONG.VHXH' }).waitFor();
  assert.ok(!page.url().includes('code='), 'the code is gone from the address');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.ok(!kept.includes('eyJ'), 'no token is kept outside the memory of the page');
});

await step('an operation is tried', async () => {
  await page.locator('.opblock-tag').first().waitFor();
  await page.locator('#search').fill('listObligations');
  await page.locator('#contents li button').first().click();
  const operation = page.locator('.opblock.is-open');
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  await operation.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  await operation.locator('.live-responses-table').scrollIntoViewIfNeeded();
});

await step('errors are listed in both languages', async () => {
  await page.locator('.parts a', { hasText: 'Errors' }).click();
  await page.locator('#part-errors tr', { hasText: 'VERSION_MISMATCH' }).waitFor();
  assert.ok(await page.locator('#part-errors tbody tr').count() > 40);
});

await step('events have schema and example', async () => {
  await page.locator('.parts a', { hasText: 'Events' }).click();
  const event = page.locator('#part-events article', { hasText: 'report.accepted' });
  await event.locator('summary').first().click();
  await event.getByText('"obligationId"').first().waitFor();
});

await step('nothing is wider than a telephone', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ['operations', 'errors', 'events']) {
    await page.locator(`.parts a[href="#${part}"]`).click();
    await page.locator(`#part-${part}`).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `${part} is ${width} wide`);
  }
  await page.locator('.parts a[href="#operations"]').click();
});

await step('everything can be reached and has a name', async () => {
  const nameless = await page.evaluate(() => [...document.querySelectorAll('button, a, input, select')]
    .filter((control) => control.checkVisibility() && !(control.innerText || control.ariaLabel || control.title
      || control.placeholder || control.labels?.length))
    .map((control) => control.outerHTML.slice(0, 120)));
  assert.deepEqual(nameless, []);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
});

const login = [...foreign].filter((origin) => origin !== gateway && origin !== 'null');
console.log(`asked besides the gateway: ${login.join(', ') || 'nobody'}`);
assert.ok(login.length <= 1, 'the identity provider and nobody else');
assert.deepEqual(complaints, []);
await browser.close();
