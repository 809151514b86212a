"use strict";
(() => {
  const root = document.getElementById("comments");
  const name = document.getElementById("commenter");
  const said = document.getElementById("said");
  const fields = [...document.querySelectorAll("textarea[data-on]")];
  const moments = new Map();
  let unsaved = false;

  for (const hidden of document.querySelectorAll(".commenting[hidden], .comment[hidden]")) hidden.hidden = false;
  for (const field of fields) {
    field.addEventListener("input", () => {
      unsaved = true;
      moments.set(field, new Date().toISOString());
      field.closest("details").classList.toggle("written", field.value.trim() !== "");
      said.textContent = "";
    });
  }
  for (const details of document.querySelectorAll("details.comment")) {
    details.addEventListener("toggle", () => details.open && details.querySelector("textarea").focus());
  }
  addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  document.getElementById("save").addEventListener("click", () => {
    const comments = fields
      .filter((field) => field.value.trim() !== "")
      .map((field) => ({
        on: field.dataset.on,
        about: field.dataset.about,
        at: moments.get(field) ?? new Date().toISOString(),
        text: field.value.trim(),
      }));
    if (comments.length === 0) {
      said.textContent = root.dataset.none;
      return;
    }
    const file = {
      format: "stafett-comments",
      version: 1,
      journey: root.dataset.journey,
      title: root.dataset.title,
      by: name.value.trim(),
      comments,
    };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    const words = root.dataset.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60);
    link.download = `${words.toLowerCase() || "journey"}.comments.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    unsaved = false;
    said.textContent = root.dataset.saved.replace("#", String(comments.length));
  });
})();
