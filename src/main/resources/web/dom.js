// Makes elements. Whatever comes from the store goes in as a text node, never as markup.

/** h("p", { class: "x" }, "text", child, [more]): attributes that are null, undefined or false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = tag.startsWith("svg:")
    ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

/** Puts the children, as append takes them, in place of what is there. */
export function fill(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

export function isWeb(address) {
  return /^https?:\/\//i.test(address ?? "");
}

/** A link to an address that came from the store: followed only where it is of the web. */
export function outside(address, ...children) {
  return isWeb(address)
    ? h("a", { href: address, rel: "noopener noreferrer external", class: "outside" }, ...children)
    : h("span", {}, ...children);
}

/** The address of a view: view("actor", { iri }). Lists give a parameter each. */
export function view(name, parameters = {}) {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== "") {
        search.append(key, one);
      }
    }
  }
  const query = search.toString();
  return `/${name}${query ? `?${query}` : ""}`;
}

/** Asks the router to show an address of the page: the address, or { address, replace, keepScroll }. */
export function go(address) {
  window.dispatchEvent(new CustomEvent("rapporteur:go", { detail: address }));
}

export function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
