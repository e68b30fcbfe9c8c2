//! A browser that looks at each page as a strict reader would.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{By, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WebElement};

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
pub(super) struct Driver {
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
pub(super) fn driver() -> Option<Driver> {
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
pub(super) struct Eyes {
    browser: WebDriver,
    url: String,
    width: u32,
    axe: Option<String>,
}

impl Eyes {
    /// Opens a browser whose reader has chosen a language.
    pub(super) async fn open(driver: &Driver, url: &str, width: u32, language: &str) -> Self {
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
        };
        eyes.tell("Emulation.setDeviceMetricsOverride", screen).await;
        eyes.go(&format!("/?lang={language}")).await;
        eyes
    }

    pub(super) async fn close(self) {
        self.browser.quit().await.expect("the browser closes");
    }

    async fn tell(&self, method: &str, parameters: Value) {
        let told = self.browser.cdp().send_raw(method, parameters).await;
        told.expect("the browser does as it is told");
    }

    /// Switches the page's scripts on or off.
    pub(super) async fn scripts(&self, on: bool) {
        self.tell("Emulation.setScriptExecutionDisabled", json!({ "value": !on }))
            .await;
        self.browser.refresh().await.expect("the page again");
    }

    pub(super) async fn go(&self, path: &str) {
        let there = self.browser.goto(format!("{}{path}", self.url)).await;
        there.expect("a page");
    }

    async fn find(&self, css: &str) -> WebElement {
        match self.browser.find(By::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("{css} on {}: {error}", self.here().await),
        }
    }

    pub(super) async fn has(&self, css: &str) -> bool {
        let found = self.browser.find_all(By::Css(css)).await;
        !found.expect("a page").is_empty()
    }

    pub(super) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.expect("its text")
    }

    /// Types an answer, or names a file.
    pub(super) async fn write(&self, css: &str, text: &str) {
        let element = self.find(css).await;
        if !css.contains("file") {
            element.clear().await.expect("an empty field");
        }
        element.send_keys(text).await.expect("an answer");
    }

    /// Presses what leads to another page, and waits for it.
    pub(super) async fn press(&self, css: &str) {
        let before = self.find("html").await;
        self.press_quietly(css).await;
        for _ in 0..100 {
            // The element of a page that is gone is stale.
            if before.tag_name().await.is_err() {
                return;
            }
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{css} leads nowhere from {}", self.here().await);
    }

    /// Presses what stays on the page.
    pub(super) async fn press_quietly(&self, css: &str) {
        let element = self.find(css).await;
        element.scroll_into_view().await.ok();
        if let Err(error) = element.click().await {
            panic!("{css} on {}: {error}", self.here().await);
        }
    }

    async fn here(&self) -> String {
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

    /// Looks at the page: accessibility, width, weight.
    pub(super) async fn look(&self, name: &str) {
        let script = "return {
            over: document.documentElement.scrollWidth - innerWidth,
            elements: document.querySelectorAll('*').length,
            requests: 1 + performance.getEntriesByType('resource').length,
        }";
        let page = self.browser.execute(script, vec![]).await.expect("its measures");
        let page = page.json().clone();
        let where_ = format!("{name} at {} px", self.width);
        assert!(
            page["over"].as_i64() <= Some(0),
            "{where_} scrolls sideways: {page}"
        );
        assert!(
            page["elements"].as_i64() <= Some(400),
            "{where_} is heavy: {page}"
        );
        assert!(
            page["requests"].as_i64() <= Some(4),
            "{where_} asks a lot: {page}"
        );
        let Some(axe) = &self.axe else { return };
        self.browser.execute(axe, vec![]).await.expect("axe");
        let judge = "const done = arguments[arguments.length - 1];
            document.querySelectorAll('details').forEach((part) => { part.open = true; });
            axe.run().then((found) => done(found.violations.map((rule) =>
                `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`)));";
        let found = self
            .browser
            .execute_async(judge, vec![])
            .await
            .expect("a judgement");
        assert_eq!(found.json(), &json!([]), "{where_}");
        if let Ok(folder) = env::var("MAILLON_TEST_PICTURES") {
            let file = format!("{}-{}.png", name.replace([' ', ','], "-"), self.width);
            let picture = self.browser.screenshot_as_png().await.expect("a picture");
            fs::write(PathBuf::from(folder).join(file), picture).expect("a picture is kept");
        }
    }
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
