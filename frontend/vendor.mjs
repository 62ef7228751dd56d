// Copies what the web app takes from packages as it is into ../src/simpul/web/static/vendor/, and tells it in manifest.json.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";

const HERE = new URL("./", import.meta.url);
const OUT = new URL("../src/simpul/web/static/vendor/", import.meta.url);

const COPIED = [
  { name: "htmx.org", path: "dist/htmx.min.js", file: "htmx.min.js" },
  { name: "@zazuko/yasqe", path: "build/yasqe.min.css", file: "yasqe.min.css" },
  { name: "@zazuko/yasqe", path: "build/yasqe.min.js", file: "yasqe.min.js" },
];

const BUNDLES = [{ name: "@zazuko/yasqe", file: "yasqe.notices.txt" }]; // their files name none of what is inside

await mkdir(OUT, { recursive: true });
const files = [];
for (const { name, path, file } of COPIED) await write(file, name, await readFile(new URL(path, folder(name))));
for (const { name, file } of BUNDLES) {
  const inside = [...(await within(name))].sort();
  await write(file, name, (await Promise.all(inside.map(notice))).join("\n\n"));
}
files.sort((a, b) => (a.file < b.file ? -1 : 1));
await writeFile(new URL("manifest.json", OUT), JSON.stringify({ files }, null, 2) + "\n");

async function write(file, name, content) {
  const { version, license } = await about(name);
  await writeFile(new URL(file, OUT), content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  files.push({ file, name, version, licence: license, sha256 });
}

function folder(name) {
  return new URL(`node_modules/${name}/`, HERE);
}

async function about(name) {
  return JSON.parse(await readFile(new URL("package.json", folder(name)), "utf8"));
}

async function within(name, found = new Set()) {
  found.add(name);
  for (const each of Object.keys((await about(name)).dependencies ?? {})) if (!found.has(each)) await within(each, found);
  return found;
}

async function notice(name) {
  const { version, license, author } = await about(name);
  const file = (await readdir(folder(name))).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  const text = file ? (await readFile(new URL(file, folder(name)), "utf8")).trim() : `${license}. ${author?.name ?? author ?? ""}`;
  return `${name} ${version}\n\n${text}\n`;
}
