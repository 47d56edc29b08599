// Takes over into a live page what differs between two texts of it. Everything else stays as it
// is: elements that have the focus, that are unfolded, or that scripts have changed.

/** What scripts have probably put life into, which a copy would lack. */
const ALIVE = "script, form, button, input, select, textarea, dialog, canvas";

/**
 * Changes a live page.
 *
 * @param {Document} live the page
 * @param {Document} before the text that the page was made from
 * @param {Document} after the text that it shall show
 * @returns {boolean} false when that cannot be done in place
 */
export function swap(live, before, after) {
  const focused = live.activeElement ? live.activeElement.id : "";
  live.title = after.title;
  styles(live, before, after);
  attributes(live.documentElement, before.documentElement, after.documentElement);
  const done = sync(live.body, before.body, after.body);
  if (done && focused && live.activeElement === live.body) {
    live.getElementById(focused)?.focus({ preventScroll: true });
  }
  return done;
}

function styles(live, before, after) {
  const rule = 'link[rel="stylesheet"]';
  const old = [...before.head.querySelectorAll(rule)].map((link) => link.getAttribute("href"));
  const next = [...after.head.querySelectorAll(rule)].map((link) => link.getAttribute("href"));
  if (old.join("\n") === next.join("\n")) {
    return;
  }
  const links = [...live.head.querySelectorAll(rule)];
  const last = links.at(-1);
  for (const href of next) {
    const link = live.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    // The old style goes when the new one is there: no moment without any.
    link.addEventListener("load", () => links.forEach((gone) => gone.remove()), { once: true });
    last ? last.after(link) : live.head.append(link);
  }
}

function attributes(live, before, after) {
  for (const { name } of [...before.attributes]) {
    if (!after.hasAttribute(name)) {
      live.removeAttribute(name);
    }
  }
  for (const { name, value } of [...after.attributes]) {
    if (before.getAttribute(name) !== value) {
      live.setAttribute(name, value);
    }
  }
}

function sync(live, before, after) {
  if (before.isEqualNode(after)) {
    return true;
  }
  if (before.nodeType !== Node.ELEMENT_NODE) {
    live.data = after.data;
    return true;
  }
  if (before.localName === "script") {
    // Its address changes with any asset; that the scripts are the same was seen before.
    return before.textContent === after.textContent || before.type === "application/ld+json";
  }
  attributes(live, before, after);
  return children(live, before, after);
}

function children(live, before, after) {
  const there = [...live.childNodes];
  const old = [...before.childNodes];
  const next = [...after.childNodes];
  if (there.length !== old.length || !there.every((node, i) => alike(node, old[i]))) {
    return false; // A script has been here: nobody knows what belongs to what.
  }
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start].isEqualNode(next[start])) {
    start++;
  }
  let end = 0;
  const rest = Math.min(old.length, next.length) - start;
  while (end < rest && old[old.length - 1 - end].isEqualNode(next[next.length - 1 - end])) {
    end++;
  }
  const gone = old.slice(start, old.length - end);
  const come = next.slice(start, next.length - end);
  const nodes = there.slice(start, there.length - end);
  if (gone.length === come.length && gone.every((node, i) => alike(node, come[i]))) {
    return gone.every((node, i) => sync(nodes[i], node, come[i]));
  }
  return replace(live, nodes, come, there[there.length - end] ?? null);
}

function alike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

function replace(parent, gone, come, next) {
  if ([...gone, ...come].some(isAlive)) {
    return false;
  }
  gone.forEach((node) => node.remove());
  come.forEach((node) => parent.insertBefore(document.importNode(node, true), next));
  return true;
}

function isAlive(node) {
  const element = node.nodeType === Node.ELEMENT_NODE;
  return element && (node.matches(ALIVE) || node.querySelector(ALIVE) !== null);
}
