// Opens pages in Chromium and writes down what happens: node look.mjs CHROMIUM OUTPUT PAGE…
// Prints JSON: for each page and each way of looking at it the requests, the messages, what axe finds and the width.
// Pictures go into the folder OUTPUT.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, output, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(output, { recursive: true });

const WAYS = {
  light: { viewport: { width: 1000, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1000, height: 900 }, colorScheme: "dark" },
  phone: { viewport: { width: 375, height: 812 }, colorScheme: "light", deviceScaleFactor: 2, isMobile: true },
  print: { viewport: { width: 794, height: 1123 }, colorScheme: "light" },
};

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = [];
for (const path of pages) {
  for (const [way, options] of Object.entries(WAYS)) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const requests = [];
    const messages = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    page.on("dialog", async (dialog) => {
      messages.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    if (way === "print") await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const address = pathToFileURL(path).href;
    await page.goto(address, { waitUntil: "load" });
    const name = `${basename(path, ".html")}-${way}`;
    // A picture of a very long page would take minutes.
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 7000);
    const clip = { x: 0, y: 0, width: options.viewport.width, height };
    await page.screenshot({ path: join(output, `${name}.png`), fullPage: true, clip, timeout: 120_000 });
    if (way === "print") await page.pdf({ path: join(output, `${name}.pdf`), format: "A4" });
    const facts = await page.evaluate(() => ({
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      active: document.querySelectorAll("script, img, iframe, object, embed, link, form, base").length,
      handlers: [...document.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith("on")),
      ).length,
      addresses: [...document.querySelectorAll("[href], [src], [xlink\\:href]")].map(
        (one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("xlink:href"),
      ),
      ids: (() => {
        const all = [...document.querySelectorAll("[id]")].map((one) => one.id);
        return all.length - new Set(all).size;
      })(),
      background: getComputedStyle(document.body).backgroundColor,
      pictures: [...document.querySelectorAll("[role=img]")].map((one) => one.getAttribute("aria-label")),
      tables: document.querySelectorAll("table").length,
      owned: Object.keys(window).filter((name) => name === "owned" || name === "evil").length,
    }));
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    const violations = found.violations.map((one) => ({
      id: one.id,
      help: one.help,
      nodes: one.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)),
    }));
    seen.push({ page: path, way, requests: requests.filter((url) => url !== address), messages, violations, ...facts });
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify(seen));
