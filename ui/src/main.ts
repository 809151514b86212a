import { mount } from "svelte";
import "./generated/theme.css";
import "./app.css";
import App from "./App.svelte";
import { showAll } from "./state/shown";

showAll(document.documentElement);
const target = document.getElementById("app");
if (target) mount(App, { target });
