// Tells what is wrong with the sources, over the page and apart from its styles.

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What the preview says on a page: the findings, that it is a draft, that the server is gone. */
export class Overlay {
  #host = document.createElement("kladez-preview");
  #root = this.#host.attachShadow({ mode: "open" });
  #news = element("p", { className: "news", role: "status" });
  #panel = element("section", { className: "panel", hidden: true });
  #badge = element("button", { className: "badge", type: "button", hidden: true });
  #draft = element("p", { className: "note draft", hidden: true });
  #lost = element("p", { className: "note lost", hidden: true });
  #state = null;
  #told = "";
  #timer = 0;

  constructor() {
    const style = element("link", { rel: "stylesheet", href: "/_preview/overlay.css" });
    const notes = element("div", { className: "notes" }, this.#draft, this.#lost, this.#badge);
    this.#news.setAttribute("aria-live", "assertive");
    this.#root.append(style, this.#news, this.#panel, notes);
    this.#badge.addEventListener("click", () => this.#open(true));
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        this.#close();
      }
    });
    // Beside the body, which belongs to the page and its scripts.
    document.documentElement.append(this.#host);
  }

  /** Shows a state as the server tells it. */
  show(state) {
    this.#state = state;
    this.#host.lang = state.language;
    this.#draft.textContent = state.texts.draft;
    this.#lost.textContent = state.texts.lost;
    const told = JSON.stringify([state.findings, state.note]);
    if (told === this.#told) {
      return;
    }
    this.#told = told;
    const { errors, warnings, texts, findings } = state;
    const counts = [
      errors > 0 ? texts.errors + ": " + errors : "",
      warnings > 0 ? texts.warnings + ": " + warnings : "",
    ];
    const sum = counts.filter((text) => text !== "").join(", ");
    this.#badge.textContent = sum;
    this.#badge.classList.toggle("bad", errors > 0);
    this.#news.textContent = sum === "" ? texts.mended : sum + ". " + (findings[0]?.message ?? "");
    this.#fill();
    if (errors > 0) {
      this.#open(false);
    } else {
      this.#close();
    }
  }

  draft(is) {
    this.#draft.hidden = !is;
  }

  lost(is) {
    clearTimeout(this.#timer);
    if (!is) {
      this.#lost.hidden = true;
    } else if (this.#state !== null) {
      // A page that is being left loses its stream too.
      this.#timer = setTimeout(() => (this.#lost.hidden = false), 1500);
    }
  }

  #open(byHand) {
    this.#panel.hidden = false;
    this.#badge.hidden = true;
    if (byHand) {
      this.#panel.querySelector("button")?.focus();
    }
  }

  #close() {
    const inside = this.#panel.contains(this.#root.activeElement);
    this.#panel.hidden = true;
    this.#badge.hidden = this.#state === null || this.#state.findings.length === 0;
    if (inside && !this.#badge.hidden) {
      this.#badge.focus();
    }
  }

  #fill() {
    const { texts, findings, errors, warnings, note } = this.#state;
    const close = element("button", { type: "button", className: "close" }, texts.close);
    close.addEventListener("click", () => this.#close());
    const title = element("h2", { id: "title" }, this.#badge.textContent);
    const list = element("ol", {}, ...findings.map((finding) => this.#finding(finding)));
    const more = errors + warnings - findings.length;
    const parts = [element("header", {}, title, close)];
    if (note !== "") {
      parts.push(element("p", {}, note));
    }
    parts.push(list);
    if (more > 0) {
      parts.push(element("p", {}, texts.more + ": " + more));
    }
    this.#panel.setAttribute("aria-labelledby", "title");
    this.#panel.replaceChildren(...parts);
  }

  #finding(finding) {
    const { texts } = this.#state;
    const item = element(
      "li",
      { className: finding.severity },
      element("p", { className: "message" }, element("b", {}, finding.label + ": "), finding.message),
      element("p", { className: "place" }, place(finding)),
    );
    if (finding.excerpt) {
      const { before, marked, after } = finding.excerpt;
      item.append(element("pre", {}, before, element("mark", {}, marked), after));
    }
    for (const related of finding.related) {
      item.append(element("p", { className: "place" }, related.message + " " + place(related)));
    }
    if (finding.remedy !== "") {
      item.append(element("p", { className: "remedy" }, element("b", {}, texts.remedy + " "), finding.remedy));
    }
    return item;
  }
}

function place({ file, line, column }) {
  return file + ":" + line + ":" + column;
}
