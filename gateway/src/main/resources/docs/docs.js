"use strict";

const element = (name, text, ...children) => {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
};

// An example of the shape that a schema describes, with each type in the place of a value.
function shape(schema, all, depth = 0) {
  if (!schema || depth > 6) return "…";
  if (schema.$ref) return shape(all[schema.$ref.split("/").pop()], all, depth + 1);
  if (schema.oneOf || schema.anyOf) return shape((schema.oneOf || schema.anyOf)[0], all, depth + 1);
  if (schema.enum) return schema.enum.join(" | ");
  const type = Array.isArray(schema.type) ? schema.type.filter((one) => one !== "null")[0] : schema.type;
  if (type === "array") return [shape(schema.items, all, depth + 1)];
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, value]) => [name, shape(value, all, depth + 1)]));
  }
  return schema.format || type || "any";
}

function bodyOf(content, title, all) {
  const media = content && Object.values(content)[0];
  if (!media || !media.schema) return [];
  return [element("h4", title), element("pre", JSON.stringify(shape(media.schema, all), null, 2))];
}

function parametersOf(operation) {
  if (!operation.parameters || !operation.parameters.length) return [];
  const rows = operation.parameters.map((parameter) =>
    element("tr", "", element("td", parameter.name), element("td", parameter.in),
      element("td", parameter.description || (parameter.schema && parameter.schema.type) || "")));
  return [element("h4", "Parameters"), element("table", "", ...rows)];
}

function operationOf(path, method, operation, all) {
  const details = element("details", "",
    element("summary", "", element("b", method.toUpperCase()), element("code", path),
      element("span", operation.summary || "")));
  details.dataset.text = `${method} ${path} ${operation.summary || ""}`.toLowerCase();
  const inside = element("div", "", element("p", operation.description || ""), ...parametersOf(operation),
    ...bodyOf(operation.requestBody && operation.requestBody.content, "Body", all));
  for (const [status, response] of Object.entries(operation.responses || {})) {
    inside.append(...bodyOf(response.content, `Answer ${status}`, all));
  }
  details.append(inside);
  return details;
}

function show(api) {
  const groups = new Map();
  for (const [path, operations] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = (operation.tags && operation.tags[0]) || "Other";
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(operationOf(path, method, operation, (api.components || {}).schemas || {}));
    }
  }
  const main = document.getElementById("operations");
  for (const tag of [...groups.keys()].sort()) {
    main.append(element("section", "", element("h2", tag), ...groups.get(tag)));
  }
  const missing = api["x-unavailable"];
  document.getElementById("state").textContent = missing ? `Not answering now: ${missing.join(", ")}.` : "";
}

document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = event.target.value.toLowerCase();
  for (const details of document.querySelectorAll("details")) {
    details.hidden = !details.dataset.text.includes(wanted);
  }
  for (const section of document.querySelectorAll("section")) {
    section.hidden = !section.querySelector("details:not([hidden])");
  }
});

fetch("/api/v1/openapi.json")
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`Status ${answer.status}`))))
  .then(show)
  .catch((failure) => { document.getElementById("state").textContent = `Not available: ${failure.message}.`; });
