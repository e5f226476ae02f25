// Login by the authorization code flow with PKCE (RFC 7636). The tokens stay in this page's memory and nowhere else; what has to
// survive the way to the identity provider and back is the verifier, which is worth nothing without the code.
const PENDING = 'tiendo-login';
const EARLY_SECONDS = 30;
let tokens = null;
let endpoints = null;
let client = null;

const random = () => base64(crypto.getRandomValues(new Uint8Array(32)));
const here = () => location.origin + '/docs';

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function claims(token) {
  const bytes = Uint8Array.from(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

async function ask(form) {
  const answer = await fetch(endpoints.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({ client_id: client, ...form }),
  });
  if (!answer.ok) {
    throw new Error(`the identity provider answered ${answer.status}`);
  }
  const received = await answer.json();
  tokens = { ...received, until: Date.now() + (received.expires_in - EARLY_SECONDS) * 1000 };
}

/** The token for a call, renewed when it is about to end; null when nobody is logged in. */
export async function currentToken() {
  if (tokens && Date.now() > tokens.until) {
    await ask({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token }).catch(() => { tokens = null; });
  }
  return tokens?.access_token ?? null;
}

async function leave() {
  const verifier = random();
  const state = random();
  const challenge = base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state, hash: location.hash }));
  location.assign(`${endpoints.authorization_endpoint}?${new URLSearchParams({
    response_type: 'code', client_id: client, redirect_uri: here(), scope: 'openid', state,
    code_challenge: challenge, code_challenge_method: 'S256',
  })}`);
}

async function comeBack() {
  const answer = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
  sessionStorage.removeItem(PENDING);
  if (!answer.has('state')) {
    return;
  }
  history.replaceState(null, '', here() + (pending?.hash ?? ''));
  if (answer.has('code') && pending?.state === answer.get('state')) {
    await ask({
      grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: here(), code_verifier: pending.verifier,
    });
  }
}

function show(button, who) {
  const known = tokens && claims(tokens.access_token);
  const roles = (known?.realm_access?.roles ?? []).join(', ');
  const name = tokens?.id_token && claims(tokens.id_token).preferred_username;
  who.textContent = known ? `${[name, known.org].filter(Boolean).join(' · ')} (${roles})` : '';
  button.textContent = known ? 'Log out' : 'Log in';
  button.hidden = false;
}

function logOut() {
  const hint = tokens.id_token;
  tokens = null;
  location.assign(`${endpoints.end_session_endpoint}?${new URLSearchParams({
    client_id: client, post_logout_redirect_uri: here(), ...(hint ? { id_token_hint: hint } : {}),
  })}`);
}

/** Readies the button; without an identity provider at hand the page works as well, for operations without a token. */
export async function login(config, button, who) {
  if (!config.issuer || !globalThis.crypto?.subtle) {
    return;
  }
  client = config.client;
  try {
    endpoints = await (await fetch(`${config.issuer}/.well-known/openid-configuration`)).json();
    await comeBack();
  } catch (failure) {
    who.textContent = `Login is not available: ${failure.message}`;
    return;
  }
  button.addEventListener('click', () => (tokens ? logOut() : leave()));
  show(button, who);
}
