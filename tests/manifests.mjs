// Validates Kubernetes manifests by the schemas of their kinds: node tests/manifests.mjs file …
import { readFileSync } from "node:fs";

const tools = new URL("./.tools/node_modules/", import.meta.url);
const { parseAllDocuments } = await import(new URL("yaml/dist/index.js", tools)).then((module) => module.default ?? module);

/** The model's class: apps/v1 holds StatefulSet, v1 what has no group. */
const classOf = async ({ apiVersion, kind }) =>
  (await import(new URL(`kubernetes-models/${apiVersion}/${kind}.js`, tools)).catch(() => ({})))[kind];

let wrong = 0;
let seen = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"), { uniqueKeys: true })) {
    const problems = document.errors.map(String);
    const manifest = document.toJS();
    // Kustomize's own file is none of the cluster's kinds.
    if (manifest?.kind === "Kustomization") continue;
    seen++;
    const model = await classOf(manifest);
    if (!model) problems.push(`there is no ${manifest.kind} in ${manifest.apiVersion}`);
    else {
      try { new model(manifest).validate(); } catch (error) { problems.push(error.message); }
    }
    for (const problem of problems) { wrong++; console.log(`${file}: ${manifest?.kind} ${manifest?.metadata?.name}: ${problem}`); }
  }
}
console.log(`${seen} manifests, ${wrong} problems`);
process.exit(wrong || !seen ? 1 : 0);
