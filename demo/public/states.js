/** Milliseconds in which a state has to come about. */
const patience = 20_000;
const shown = document.querySelector('.states');
const { fetch } = window;
/** What each scene's server says: by the address of its API, then by the request. */
const servers = new Map();

window.fetch = (address, init) => {
  const [, api, path] = /^(\/demo\/states\/[\w-]+)(\/.*)$/.exec(address) ?? [];
  return api
    ? answer(servers.get(api), `${init.method} ${path.replace(/\?.*/, '')}`)
    : fetch(address, init);
};

const { hash } = location;
const acting = [];
// A press in one scene is none beside the menu of another.
const keepToScene = (event) => event.stopPropagation();
shown.addEventListener('click', keepToScene);
for (const cell of document.querySelectorAll('.states-cell')) {
  acting.push(act(cell, await mount(cell)));
}
await Promise.all(acting);
history.replaceState(null, '', location.pathname + location.search + hash);
// What the last act has moved the focus to isn't to take it.
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
shown.removeEventListener('click', keepToScene);
shown.inert = false;
shown.dataset.shown = '';
const wanted = document.getElementById(hash.slice(1));
if (wanted) wanted.scrollIntoView();
else scrollTo(0, 0);

/** Puts a scene's element into the page; a link's token is in the address as long as that takes. */
async function mount(cell) {
  const staging = JSON.parse(cell.dataset.staging);
  const template = cell.querySelector('template');
  const api = template.content.querySelector('customer-provider').getAttribute('api');
  servers.set(api, staging.answers);
  history.replaceState(null, '', location.pathname + location.search + staging.fragment);
  template.replaceWith(template.content.cloneNode(true));
  const tags = [cell.dataset.tag, 'customer-provider'];
  const defined = Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
  // What never comes is missed as the rest is.
  await Promise.race([defined, new Promise((done) => setTimeout(done, patience))]);
  return { ...staging, api };
}

async function act(cell, { acts, sees, api }) {
  try {
    for (const [does, what, text] of acts) {
      if (does === 'tell') {
        const channel = new BroadcastChannel(`customer-elements:${api}`);
        channel.postMessage(what);
        channel.close();
        continue;
      }
      const control = await find(cell, what);
      if (does === 'press') control.click();
      if (does !== 'type') continue;
      control.value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
    await find(cell, sees);
  } catch (error) {
    cell.dataset.missed = error.message;
    console.error(`${cell.id}: ${error.message}`);
  }
}

/** What a selector finds in the scene, also in a shadow tree, as soon as it can be seen. */
function find(cell, selector) {
  const stage = cell.querySelector('.states-stage');
  const until = performance.now() + patience;
  return new Promise((found, missed) => {
    const look = () => {
      const trees = [
        stage,
        ...[...stage.querySelectorAll('*')].flatMap((at) => at.shadowRoot ?? []),
      ];
      const all = trees.flatMap((tree) => [...tree.querySelectorAll(selector)]);
      const seen = all.find(
        (element) => element.checkVisibility() || element.matches('customer-provider'),
      );
      if (seen) found(seen);
      else if (performance.now() > until) missed(new Error(`There is no ${selector}`));
      else setTimeout(look, 30);
    };
    look();
  });
}

async function answer(server, request) {
  const known = server.find((one) => patternOf(one.request).test(request));
  if (!known) throw new TypeError(`Nothing answers ${request}`);
  const [turn] = known.turns.length > 1 ? known.turns.splice(0, 1) : known.turns;
  if (turn === 'held') return new Promise(() => {});
  if (turn === 'cut') throw new TypeError('The connection broke');
  const { status, headers, body } = turn;
  return new Response(body && JSON.stringify(body), { status, headers });
}

function patternOf(request) {
  return new RegExp(`^${request.replace('{id}', '[^/]+')}$`);
}
