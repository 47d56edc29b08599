// Fills the page that stands where the site has none: why, and which pages there are nearby.
const address = "/_preview/near?page=" + encodeURIComponent(location.pathname);
const { language, title, explanation, pages } = await (await fetch(address)).json();

document.documentElement.lang = language;
document.title = title;
const heading = document.createElement("h1");
heading.textContent = title;
const text = document.createElement("p");
text.textContent = explanation;
const list = document.createElement("ul");
for (const page of pages) {
  const link = document.createElement("a");
  link.href = page;
  link.textContent = decodeURI(page);
  const item = document.createElement("li");
  item.append(link);
  list.append(item);
}
document.querySelector("main").replaceChildren(heading, text, list);
