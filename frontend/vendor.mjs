// Copies what the web app takes from packages as it is into ../src/simpul/web/static/vendor/, and tells it in manifest.json.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";

const HERE = new URL("./", import.meta.url);
const OUT = new URL("../src/simpul/web/static/vendor/", import.meta.url);

const COPIED = [{ name: "htmx.org", path: "dist/htmx.min.js", file: "htmx.min.js" }];

await mkdir(OUT, { recursive: true });
const files = [];
for (const { name, path, file } of COPIED) {
  const folder = new URL(`node_modules/${name}/`, HERE);
  const about = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const content = await readFile(new URL(path, folder));
  await writeFile(new URL(file, OUT), content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  files.push({ file, name, version: about.version, licence: about.license, sha256 });
}
files.sort((a, b) => (a.file < b.file ? -1 : 1));
await writeFile(new URL("manifest.json", OUT), JSON.stringify({ files }, null, 2) + "\n");
