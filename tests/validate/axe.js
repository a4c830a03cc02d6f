// axe-core in headless Chromium over HTML files: WCAG 2 A and AA, best practices, at two widths.
// node axe.js MODULES FILE...: one line a fault, "N pages, N faults" last; exit 1 with faults, 2 when the browser does not start.
// Also here, because only a browser can say it: no scrolling sideways at 320 px, and nothing fetched from anywhere.
'use strict';
const path = require('path');
const { pathToFileURL } = require('url');
const [modules, ...files] = process.argv.slice(2);
const load = (name) => require(require.resolve(name, { paths: [path.resolve(modules)] }));
const { chromium } = load('playwright-core');
const axe = load('axe-core').source;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run',
	'--disable-component-update', '--disable-sync'];
const WIDTHS = [1024, 320];
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

async function faultsOf(browser, file, width) {
	const faults = [];
	const page = await browser.newPage({ viewport: { width, height: 800 } });
	page.on('request', (request) => {
		const url = request.url();
		if (url !== pathToFileURL(path.resolve(file)).href && !url.startsWith('data:'))
			faults.push(`haalt iets op: ${url.slice(0, 80)}`);
	});
	await page.goto(pathToFileURL(path.resolve(file)).href);
	if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
		faults.push('is breder dan het scherm');
	await page.evaluate(axe);
	const result = await page.evaluate((rules) => axe.run(document, rules), RULES);
	for (const violation of result.violations)
		for (const node of violation.nodes)
			faults.push(`${violation.id}: ${violation.help}: ${node.target.join(' ')}`);
	if (result.passes.length === 0)
		faults.push('axe heeft niets gezien');
	await page.close();
	return faults.map((fault) => `${file}: ${width} px: ${fault}`);
}

async function main() {
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: FLAGS });
	const waiting = files.slice();
	let count = 0;
	const work = async () => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
			for (const width of WIDTHS)
				for (const fault of await faultsOf(browser, file, width)) {
					console.log(fault);
					count++;
				}
	};
	await Promise.all([work(), work()]);	// two cores
	await browser.close();
	console.log(`${files.length} pages, ${count} faults`);
	process.exit(count ? 1 : 0);
}

main().catch((error) => { console.error(String(error)); process.exit(2); });
