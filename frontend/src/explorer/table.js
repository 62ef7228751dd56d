// The nodes of the canvas as rows: the same for keyboard and screen reader.

const MOST = 100;

export function fillTable(table, data, by, words) {
  const document = table.ownerDocument;
  const cell = (text, number) => {
    const td = document.createElement("td");
    if (number) td.className = "number";
    td.append(text);
    return td;
  };
  const language = document.documentElement.lang;
  const whole = new Intl.NumberFormat(language);
  const share = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const rows = [...data.nodes].sort((a, b) => b[by] - a[by] || a.name.localeCompare(b.name, "id")).slice(0, MOST);
  table.tBodies[0].replaceChildren(
    ...rows.map((node) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "link", textContent: node.name });
      Object.assign(button.dataset, { act: "choose", key: node.key });
      const type = document.createElement("span");
      type.className = `type ${node.type}`;
      type.textContent = words.type[node.type] ?? node.type;
      const row = document.createElement("tr");
      row.append(
        cell(button),
        cell(type),
        cell(whole.format(node.degree), true),
        cell(share.format(node.pagerank), true),
        cell(share.format(node.betweenness), true),
        cell(whole.format(node.articles), true),
      );
      return row;
    }),
  );
}
