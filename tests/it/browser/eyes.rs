//! A browser that looks at each page as a strict reader would.

use std::cell::Cell;
use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{By, ChromiumLikeCapabilities, DesiredCapabilities, Key, WebDriver, WebElement};

const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// The program that drives Chromium; it ends with the test.
pub(crate) struct Driver {
    url: String,
    process: Child,
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Starts the driver; none, with a word, where it is not installed.
pub(crate) fn driver() -> Option<Driver> {
    // What speaks to it, and the demo, ask for a provider of TLS to be chosen.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let port = TcpListener::bind("127.0.0.1:0")
        .and_then(|free| free.local_addr())
        .expect("a port")
        .port();
    let started = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(process) = started else {
        let required = env::var("MAILLON_TEST_REQUIRE").unwrap_or_default();
        assert!(
            !required.split(',').any(|word| word == "browser"),
            "chromedriver is missing, and MAILLON_TEST_REQUIRE asks for it"
        );
        eprintln!("skipped: chromedriver is not installed");
        return None;
    };
    Some(Driver {
        url: format!("http://127.0.0.1:{port}"),
        process,
    })
}

/// One browser with a screen of one width.
pub(crate) struct Eyes {
    browser: WebDriver,
    url: String,
    width: u32,
    axe: Option<String>,
    /// Whether pages run their scripts.
    scripted: Cell<bool>,
}

impl Eyes {
    /// Opens a browser whose reader has chosen a language.
    pub(crate) async fn open(driver: &Driver, url: &str, width: u32, language: &str) -> Self {
        let mut capabilities = DesiredCapabilities::chrome();
        for flag in FLAGS {
            capabilities.add_arg(flag).expect("a flag");
        }
        let mut tries = 0;
        let browser = loop {
            match WebDriver::new(&driver.url, capabilities.clone()).await {
                Ok(browser) => break browser,
                Err(error) if tries > 50 => panic!("no browser: {error}"),
                Err(_) => tries += 1,
            }
            actix_web::rt::time::sleep(Duration::from_millis(200)).await;
        };
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        let eyes = Self {
            browser,
            url: url.to_owned(),
            width,
            axe: axe(),
            scripted: Cell::new(true),
        };
        eyes.tell("Emulation.setDeviceMetricsOverride", screen).await;
        eyes.go(&format!("/?lang={language}")).await;
        eyes
    }

    pub(crate) async fn close(self) {
        self.browser.quit().await.expect("the browser closes");
    }

    async fn tell(&self, method: &str, parameters: Value) {
        let told = self.browser.cdp().send_raw(method, parameters).await;
        told.expect("the browser does as it is told");
    }

    /// From here on, pages run no scripts.
    pub(super) async fn go_without_scripts(&self) {
        self.scripted.set(false);
        self.let_run(false).await;
        // A page whose script gives it a title says whether the browser does as it is told.
        let here = self.here().await;
        let page = "data:text/html,<title>still</title><script>document.title = 'moved'</script>";
        self.browser.goto(page).await.expect("a page");
        let title = self.browser.title().await.expect("a title");
        assert_eq!(title, "still", "scripts run");
        self.go(&here).await;
    }

    async fn let_run(&self, on: bool) {
        self.tell("Emulation.setScriptExecutionDisabled", json!({ "value": !on }))
            .await;
    }

    pub(crate) async fn go(&self, path: &str) {
        let there = self.browser.goto(format!("{}{path}", self.url)).await;
        there.expect("a page");
    }

    async fn find(&self, css: &str) -> WebElement {
        match self.browser.find(By::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("{css} on {}: {error}", self.here().await),
        }
    }

    pub(crate) async fn has(&self, css: &str) -> bool {
        let found = self.browser.find_all(By::Css(css)).await;
        !found.expect("a page").is_empty()
    }

    pub(super) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("its text")
    }

    /// The words of what an `XPath` finds.
    pub(super) async fn text_of(&self, path: &str) -> String {
        match self.browser.find(By::XPath(path)).await {
            Ok(element) => element.text().await.expect("its text"),
            Err(error) => panic!("{path} on {}: {error}", self.here().await),
        }
    }

    /// Types an answer, or names a file.
    pub(super) async fn write(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        if element.attr("type").await.expect("a control").as_deref() != Some("file") {
            element.clear().await.expect("an empty field");
        }
        element.send_keys(text).await.expect("an answer");
    }

    /// Presses what leads to another page, and waits for it.
    pub(super) async fn press(&self, css: &str) {
        let before = self.find("html").await;
        self.press_quietly(css).await;
        self.until_gone(&before, css).await;
    }

    async fn until_gone(&self, before: &WebElement, by: &str) {
        for _ in 0..200 {
            // The element of a page that is gone is stale.
            if before.tag_name().await.is_err() {
                return;
            }
            actix_web::rt::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("{by} leads nowhere from {}", self.here().await);
    }

    /// Presses what stays on the page. Where a page that keeps itself up to date puts another in its place meanwhile, that one is
    /// pressed.
    pub(super) async fn press_quietly(&self, css: &str) {
        for turn in 0.. {
            let element = self.find(css).await;
            element.scroll_into_view().await.ok();
            match element.click().await {
                Ok(()) => return,
                Err(error) if turn < 5 && error.to_string().contains("stale") => {}
                Err(error) => panic!("{css} on {}: {error}", self.here().await),
            }
        }
    }

    /// Follows the link that says so.
    pub(super) async fn follow(&self, words: &str) {
        let found = self.browser.find(By::PartialLinkText(words)).await;
        let Ok(link) = found else {
            panic!("no link says {words} on {}", self.here().await)
        };
        let href = link.attr("href").await.expect("a link").expect("an address");
        self.go(&href).await;
    }

    /// Ticks the box whose label says so.
    pub(super) async fn tick(&self, words: &str) {
        let path = format!("//label[contains(., \"{words}\")]");
        let found = self.browser.find(By::XPath(path)).await;
        let Ok(label) = found else {
            panic!("no box says {words} on {}", self.here().await)
        };
        label.scroll_into_view().await.ok();
        label.click().await.expect("a box");
    }

    /// Does what a form of the page is for: unfolds it, answers, sends it, and is not refused.
    pub(super) async fn deed(&self, name: &str, answers: &[(&str, &str)]) {
        let refused = self.attempt(name, answers).await;
        assert!(
            !refused,
            "{name} is refused on {}: {}",
            self.here().await,
            self.text("main").await
        );
    }

    /// The same; answers whether it is refused.
    pub(super) async fn attempt(&self, name: &str, answers: &[(&str, &str)]) -> bool {
        let folded = format!("details#{name}:not([open]) > summary");
        if self.has(&folded).await {
            self.press_quietly(&folded).await;
        }
        let form = format!("form[action$='/{name}']");
        for (field, answer) in answers {
            self.answer(&format!("{form} [name='{field}']"), answer).await;
        }
        self.press(&format!("{form} button")).await;
        self.has(".problems").await
    }

    /// Answers a question, whatever its control: of a list, the choice that has this value or says so, or the first.
    async fn answer(&self, css: &str, answer: &str) {
        let control = self.find(css).await;
        let tag = control.tag_name().await.expect("a control");
        let kind = control.attr("type").await.expect("a control").unwrap_or_default();
        match (tag.as_str(), kind.as_str()) {
            ("select", _) => {
                let script = "const [choice, answer] = arguments;
                    const offers = [...choice.options].filter((offer) => offer.value);
                    const wanted = offers.find((offer) => offer.value === answer)
                        ?? offers.find((offer) => offer.text.includes(answer));
                    choice.value = wanted.value;";
                self.on(script, &control, answer).await;
            }
            (_, "radio" | "checkbox") => self.press_quietly(&format!("{css}[value='{answer}']")).await,
            // What one types there depends on the browser's language.
            (_, "date" | "datetime-local") => {
                self.on("arguments[0].value = arguments[1]", &control, answer)
                    .await;
            }
            _ => self.write(css, answer).await,
        }
    }

    async fn on(&self, script: &str, control: &WebElement, answer: &str) {
        let control = control.to_json().expect("a control");
        let done = self.browser.execute(script, vec![control, json!(answer)]).await;
        done.unwrap_or_else(|error| panic!("{answer}: {error}"));
    }

    /// Presses keys where the focus is.
    pub(super) async fn type_keys(&self, keys: &str) {
        let typed = self.browser.action_chain().send_keys(keys).perform().await;
        typed.expect("keys");
    }

    /// Goes on with Tab until a control has the focus.
    pub(super) async fn tab_to(&self, css: &str) {
        for _ in 0..120 {
            if self.holds_focus(css).await {
                return;
            }
            self.type_keys(&Key::Tab.value().to_string()).await;
        }
        panic!("Tab does not reach {css} on {}", self.here().await);
    }

    /// Presses Enter, and waits for the page it leads to.
    pub(super) async fn enter_to(&self, part: &str) {
        // The page may be gone before the driver has an answer for the key: where one comes to is what counts.
        let enter = self
            .browser
            .action_chain()
            .send_keys(Key::Enter.value().to_string());
        let _ = enter.perform().await;
        self.arrive(part).await;
        self.find("main").await;
    }

    /// Chooses one of several: Tab comes to the question, arrows go through its answers.
    pub(super) async fn pick(&self, question: &str, answer: &str) {
        self.tab_to(&format!("[name={question}]")).await;
        self.type_keys(" ").await;
        self.arrows_to(&format!("[name={question}]:checked"), answer)
            .await;
    }

    /// Goes down the choices until the one that has a value is chosen.
    pub(super) async fn arrows_to(&self, css: &str, value: &str) {
        for _ in 0..30 {
            let script = "return document.querySelector(arguments[0])?.value";
            let chosen = self
                .browser
                .execute(script, vec![json!(css)])
                .await
                .expect("a choice");
            if chosen.json() == value {
                return;
            }
            self.type_keys(&Key::Down.value().to_string()).await;
        }
        panic!("arrows do not reach {value} of {css} on {}", self.here().await);
    }

    async fn holds_focus(&self, css: &str) -> bool {
        let script = "return document.activeElement.matches(arguments[0])";
        let held = self.browser.execute(script, vec![json!(css)]).await;
        held.expect("a focus").json() == true
    }

    /// The path of the page.
    pub(super) async fn here(&self) -> String {
        let url = self.browser.current_url().await.expect("an address");
        url.as_str()[self.url.len()..].to_owned()
    }

    /// Waits for an address that ends, or goes on, like this.
    pub(super) async fn arrive(&self, part: &str) {
        for _ in 0..100 {
            if self.here().await.contains(part) {
                return;
            }
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never came to {part}, stayed at {}", self.here().await);
    }

    pub(super) async fn sign_in(&self, who: &str, home: &str) {
        self.go("/sign-in").await;
        self.look("the door").await;
        self.write("#email", &format!("{who}@poitiers.example")).await;
        self.write("#password", api::demo::PASSWORD).await;
        self.press("main form button").await;
        self.arrive(home).await;
    }

    pub(super) async fn sign_out(&self) {
        self.press("form[action='/sign-out'] button").await;
        self.arrive("/sign-in").await;
    }

    /// Comes in with a session's cookie, `name=value`, or as nobody with none.
    pub(crate) async fn enter(&self, cookie: &str) {
        self.tell("Network.clearBrowserCookies", json!({})).await;
        let Some((name, value)) = cookie.split_once('=') else {
            return;
        };
        let cookie = json!({ "name": name, "value": value, "url": self.url, "httpOnly": true });
        self.tell("Network.setCookie", cookie).await;
    }

    /// Comes to a page as somebody who was never here: nothing is kept from the last one.
    pub(crate) async fn come_anew(&self) {
        self.tell("Network.enable", json!({})).await;
        self.tell("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await;
    }

    /// Makes the screen as wide as this; answers how far the page goes beyond it.
    pub(crate) async fn over_at(&self, width: u32) -> i64 {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", screen).await;
        let script = "return document.documentElement && document.documentElement.scrollWidth - innerWidth";
        for _ in 0..200 {
            let over = self.browser.execute(script, vec![]).await.expect("a width");
            // A page that is just being replaced by the next has nothing to measure yet.
            if let Some(pixels) = over.json().as_i64() {
                return pixels;
            }
            actix_web::rt::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("no page to measure at {}", self.here().await);
    }

    /// How many things an expression of the page's finds.
    pub(crate) async fn length(&self, found: &str) -> usize {
        let script = format!("return ({found}).length");
        let length = self.browser.execute(script, vec![]).await.expect("a length");
        length
            .json()
            .as_u64()
            .and_then(|length| length.try_into().ok())
            .expect("a number")
    }

    /// Runs a script that leads to another page, and waits for it.
    pub(crate) async fn leave_by(&self, script: &str) {
        let before = self.find("html").await;
        self.make(script).await;
        self.until_gone(&before, script).await;
    }

    /// Runs a script that answers nothing.
    pub(crate) async fn make(&self, script: &str) {
        self.browser.execute(script, vec![]).await.expect("a script runs");
    }

    /// What the page weighs, and what accessibility rules say of it with everything unfolded.
    pub(crate) async fn measure(&self) -> Measures {
        // What measures is a script too; those of the page were kept out when it came.
        self.let_run(true).await;
        let measures = self.measured().await;
        self.let_run(self.scripted.get()).await;
        measures
    }

    async fn measured(&self) -> Measures {
        if let Some(axe) = &self.axe {
            self.browser.execute(axe, vec![]).await.expect("axe");
        }
        let script = "const done = arguments[arguments.length - 1];
            const parts = performance.getEntriesByType('resource');
            const sent = performance.getEntriesByType('navigation').concat(parts);
            const page = {
                table: document.querySelector('main table') !== null,
                elements: document.querySelectorAll('*').length,
                requests: 1 + parts.length,
                bytes: sent.reduce((sum, part) => sum + part.transferSize, 0),
                shift: 0,
                violations: [],
            };
            const judge = () => {
                document.querySelectorAll('details').forEach((part) => { part.open = true; });
                if (!window.axe) return done(page);
                axe.run().then((found) => {
                    page.violations = found.violations.map((rule) =>
                        `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
                    done(page);
                });
            };
            const moved = new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) page.shift += entry.value;
            });
            moved.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => { moved.disconnect(); judge(); }, 50);";
        let page = self.browser.execute_async(script, vec![]).await;
        serde_json::from_value(page.expect("its measures").json().clone()).expect("measures")
    }

    /// Looks at the page: accessibility, width, weight.
    pub(super) async fn look(&self, name: &str) {
        let where_ = format!("{name} at {} px", self.width);
        let over = self.over_at(self.width).await;
        assert!(over <= 0, "{where_} scrolls sideways by {over} px");
        let page = self.measure().await;
        assert!(page.elements <= 400, "{where_} is heavy: {page:?}");
        assert!(page.requests <= 4, "{where_} asks a lot: {page:?}");
        assert!(page.violations.is_empty(), "{where_}: {:#?}", page.violations);
        if let Ok(folder) = env::var("MAILLON_TEST_PICTURES") {
            let file = format!("{}-{}.png", name.replace([' ', ','], "-"), self.width);
            let picture = self.browser.screenshot_as_png().await.expect("a picture");
            fs::write(PathBuf::from(folder).join(file), picture).expect("a picture is kept");
        }
    }
}

/// What a page weighs.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Measures {
    /// Whether it shows a table.
    pub(crate) table: bool,
    /// Elements of the document.
    pub(crate) elements: u32,
    /// Requests, the page's own among them.
    pub(crate) requests: u32,
    /// Bytes that came over the wire.
    pub(crate) bytes: u32,
    /// How far things moved while it was shown (Cumulative Layout Shift).
    pub(crate) shift: f64,
    /// Rules of accessibility that it breaks.
    pub(crate) violations: Vec<String>,
}

/// The rules of axe-core, where `npm ci` was run.
fn axe() -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node/node_modules/axe-core/axe.min.js");
    let rules = fs::read_to_string(file).ok();
    if rules.is_none() {
        let required = env::var("MAILLON_TEST_REQUIRE").unwrap_or_default();
        assert!(
            !required.split(',').any(|word| word == "browser"),
            "axe-core is missing: run `npm ci` in tests/node"
        );
        eprintln!("accessibility is not judged: axe-core is not installed");
    }
    rules
}
