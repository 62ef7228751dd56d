// What the server is asked: data for the canvas, parts of the page, names, and to keep a story.

export async function part(query) {
  return json(await fetch(`/graf.json?${query}`));
}

export async function wished(wish) {
  return json(await fetch("/graf/bagian", { method: "POST", body: JSON.stringify(wish) }));
}

export async function named(text) {
  return json(await fetch(`/graf/nama?${new URLSearchParams({ q: text })}`));
}

export async function kept(story) {
  return json(await fetch("/graf/tersimpan", { method: "POST", body: JSON.stringify(story) }));
}

// A part of a page, from templates that escape all texts.
export async function fragment(name, keys, query) {
  const asked = new URLSearchParams(query);
  for (const key of keys) asked.append("simpul", key);
  const answer = await fetch(`/graf/${name}?${asked}`, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return [...new DOMParser().parseFromString(await answer.text(), "text/html").body.childNodes];
}

async function json(answer) {
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.error ?? answer.statusText);
  return told;
}
