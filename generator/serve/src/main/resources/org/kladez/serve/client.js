// Keeps an open page up to date with its sources. The server tells which edition of the site there
// is now; a page of another edition asks for its text again and takes over what differs.
import { Overlay } from "./overlay.js";
import { swap } from "./swap.js";

const here = location.pathname + location.search;
const overlay = new Overlay();

/** The text of the page as the server gave it, whatever scripts have made of it since. */
let pristine = null;
let edition = mark(document, "edition");
let wanted = null;
let drafts = { addresses: new Set(), word: "" };
let busy = false;

function mark(page, name) {
  const script = page.querySelector("script[data-preview-edition]");
  return script ? script.getAttribute("data-preview-" + name) : null;
}

/** Says of every link to a draft that it is one. */
function markDrafts() {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.origin === location.origin && drafts.addresses.has(decodeURI(link.pathname))) {
      link.setAttribute("data-preview-draft", drafts.word);
    } else {
      link.removeAttribute("data-preview-draft");
    }
  }
}

async function ask() {
  const response = await fetch(here, { cache: "no-store" });
  const text = await response.text();
  return { status: response.status, page: new DOMParser().parseFromString(text, "text/html") };
}

async function remember() {
  const { status, page } = await ask();
  if (status === 200 && mark(page, "edition") === edition) {
    pristine = page;
  }
}

async function renew() {
  const { status, page } = await ask();
  if (edition === null) {
    if (status === 200) {
      location.reload();
    }
    return;
  }
  if (status >= 500) {
    return; // The overlay says why; what is shown stays.
  }
  const same = mark(page, "scripts") === mark(document, "scripts");
  if (status !== 200 || pristine === null || !same || !swap(document, pristine, page)) {
    location.reload();
    return;
  }
  pristine = page;
  edition = mark(page, "edition");
  overlay.draft(mark(page, "draft") !== null);
  markDrafts();
}

/** One renewal at a time; whatever was told meanwhile is looked at afterwards. */
async function settle() {
  if (busy) {
    return;
  }
  busy = true;
  try {
    while (wanted !== null && wanted !== edition) {
      const next = wanted;
      await renew();
      if (next === wanted) {
        break;
      }
    }
  } catch {
    overlay.lost(true); // The server has gone away in the middle.
  } finally {
    busy = false;
  }
}

const events = new EventSource("/_preview/events?page=" + encodeURIComponent(location.pathname));
events.addEventListener("message", (event) => {
  const state = JSON.parse(event.data);
  overlay.show(state);
  drafts = { addresses: new Set(state.drafts), word: state.texts["draft-link"] };
  markDrafts();
  wanted = state.edition;
  settle();
});
events.addEventListener("open", () => overlay.lost(false));
events.addEventListener("error", () => overlay.lost(true));
// A page that waits in the browser's history would hold its stream open.
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

overlay.draft(mark(document, "draft") !== null);
if (edition !== null) {
  remember().catch(() => overlay.lost(true));
}
