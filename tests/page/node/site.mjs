// Opens the built site as a reader does: a page by day and by night, and its search. Prints what happened as JSON.
//   node site.mjs CHROMIUM ADDRESS FOLDER_FOR_PICTURES
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [executablePath, address, output] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const seen = { elsewhere: [], messages: [], background: {}, found: [] };
for (const colorScheme of ["light", "dark"]) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:")) seen.elsewhere.push(request.url());
  });
  page.on("pageerror", (error) => seen.messages.push(String(error)));
  await page.goto(`${address}/rules/rag-for-behavior.html`, { waitUntil: "networkidle" });
  seen.background[colorScheme] = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.screenshot({ path: `${output}/site-${colorScheme}.png` });
  if (colorScheme === "light") {
    await page.locator(".md-search__button").filter({ visible: true }).first().click();
    await page.keyboard.type("moving target", { delay: 20 });
    // The results stand in a shadow root, which the engine of selectors looks into. The navigation has a link too, hidden
    // below the family of the rule.
    const results = page.locator("a[href*='fine-tuning-moving-target']").filter({ visible: true });
    await results.first().waitFor({ timeout: 30000 });
    seen.found = await results.evaluateAll((links) => links.map((link) => link.href));
    await page.screenshot({ path: `${output}/site-search.png` });
  }
  await page.close();
}
await browser.close();
console.log(JSON.stringify(seen));
