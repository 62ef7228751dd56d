// Bundles the scripts of the picture and of the web app, and writes what each is made of into a manifest beside it.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const HERE = new URL("./", import.meta.url);
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

const BUNDLES = [
  { entry: "src/main.js", folder: "../src/simpul/export/static/", file: "graf.min.js", manifest: "manifest.json" },
  { entry: "src/explorer/main.js", folder: "../src/simpul/web/static/", file: "explorer.min.js", manifest: "explorer.json" },
];
for (const each of BUNDLES) await bundle(each);

async function bundle({ entry, folder, file, manifest }) {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: HERE.pathname,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "ascii",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  const packages = {};
  for (const path of Object.keys(result.metafile.inputs).sort()) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
    if (name) (packages[name] ??= []).push(path);
  }
  const notice = await notices(Object.keys(packages));
  const text = notice + result.outputFiles[0].text.trimEnd() + "\n";
  if (/<\/script|<!--/i.test(text)) throw new Error("the bundle holds a sign that would end its <script>");
  const own = Object.keys(result.metafile.inputs).filter((path) => path.startsWith("src/")).sort();
  const told = {
    file,
    licence: "MIT",
    sha256: sha256(text),
    pieces: await pieces(packages),
    sources: Object.fromEntries(await Promise.all(own.map(async (path) => [path, sha256(await readFile(new URL(path, HERE)))]))),
  };
  const out = new URL(folder, HERE);
  await writeFile(new URL(file, out), text);
  await writeFile(new URL(manifest, out), JSON.stringify(told, null, 2) + "\n");
}

async function pieces(packages) {
  const found = [];
  for (const [name, paths] of Object.entries(packages)) {
    const about = JSON.parse(await readFile(new URL(`node_modules/${name}/package.json`, HERE), "utf8"));
    const files = await Promise.all(paths.map((path) => readFile(new URL(path, HERE))));
    found.push({ name, version: about.version, licence: about.license, sha256: sha256(Buffer.concat(files)) });
  }
  return found;
}

// The MIT licence asks that its text and the copyright lines go wherever the code goes: into every page.
async function notices(names) {
  const lines = [];
  let terms = "";
  for (const name of names) {
    const folder = new URL(`node_modules/${name}/`, HERE);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const licence = await readFile(new URL(file, folder), "utf8");
    lines.push(`${name}: ${/copyright.*/i.exec(licence)[0].trim()}`);
    terms ||= licence.slice(licence.indexOf("Permission is hereby")).trim();
  }
  return `/*!\n${lines.join("\n")}\n\n${terms}\n*/\n`;
}
