package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.rapporteur.store.Store;

/** Walks through the page in a real browser, on a store with hostile text in it. */
class PageTest {
  private static final String FIREFLY = "http://www.wikidata.org/entity/Q1234567890";
  private static final String OPEN = ".details [aria-expanded=true] + .rest ";
  private static final String ACCUSE = "https://w3id.org/rapporteur/act/accuse";

  @TempDir private static Path folder;
  private static Store store;
  private static RapporteurServer server;
  private static Browser browser;

  @BeforeAll
  static void open() {
    store = Store.create(folder.resolve("store"));
    DatasetGraph news = DatasetGraphFactory.create();
    RDFParser.source(PageTest.class.getResource("news.trig").toString())
        .lang(Lang.TRIG)
        .parse(news);
    news.listGraphNodes()
        .forEachRemaining(
            name -> store.replace(name.getURI(), news.stream(name, null, null, null).toList()));
    Writers writers = new Writers(Optional.empty(), Map.of("ada", "secret of ada"), false);
    server =
        RapporteurServer.start(store, ServeOptions.defaults().withPort(0).withWriting(writers));
    browser = Browser.open(server.uri()).orElse(null);
    assumeTrue(browser != null, "skipped: chromium and chromedriver are not installed");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
    server.close();
    store.close();
  }

  @AfterEach
  void nothingWentWrongInThePage() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.script("return window.hacked")).isNull();
  }

  @Test
  void showsStatementsAndNarrowsThem() {
    browser.go("/");
    assertThat(browser.count("article.statement")).isEqualTo(8);
    assertThat(browser.text(".total")).isEqualTo("8 statements");
    browser.click("a[data-key='act " + ACCUSE + "']");
    assertThat(browser.address()).contains(encode(ACCUSE));
    assertThat(browser.texts("article.statement blockquote"))
        .containsExactly("having sent troops that \"crossed the border\" at night");
    assertThat(browser.text("article.statement .when")).contains("4 Mar 2031", "“Tuesday”");
    assertThat(browser.script("return document.activeElement.dataset.key"))
        .isEqualTo("act " + ACCUSE);
    browser.click(".chips a");
    assertThat(browser.count("article.statement")).isEqualTo(8);
    browser.back();
    assertThat(browser.count("article.statement")).isEqualTo(1);
  }

  @Test
  void asksFirstWhatTheServerHasAskedItself() {
    browser.go("/");
    Map<?, ?> asked =
        (Map<?, ?>)
            browser.later(
                """
                const [sparql, filters, terms] = await Promise.all(
                  ["sparql", "filters", "terms"].map(name => import(`/${name}.js`)));
                const first = filters.read(new URLSearchParams());
                return Object.fromEntries(Object.entries({
                  statements: filters.pageQuery(first, true),
                  terms: terms.TERMS,
                  count: filters.countQuery(first, true),
                  facets: filters.facetQuery(first, true, filters.LISTED),
                }).map(([name, body]) => [name, sparql.withPrefixes(body)]));
                """);
    WarmUp.QUESTIONS.forEach(
        name -> assertThat(asked.get(name)).as(name).isEqualTo(WarmUp.question(name)));
  }

  @Test
  void findsWordsAndNames() {
    browser.go("/");
    browser.type("#q", "soldiers", Keys.ENTER);
    assertThat(browser.texts("article.statement blockquote"))
        .containsExactly("that any soldier had crossed the border");
    browser.go("/?q=teasdale");
    assertThat(browser.texts("article.statement h3")).singleElement().asString().contains("Gloria");
    browser.go("/?q=%22crossed%20the%20border%22&sort=oldest");
    assertThat(browser.count("article.statement")).isEqualTo(2);
    browser.go("/?q=%22)%20OR%20%7B%7D%20%5C%20%3Cscript%3E");
    assertThat(browser.count(".error")).isZero();
  }

  @Test
  void neverPassesOffTheDayOfPublicationAsTheDayOfSaying() {
    browser.go("/?speaker=" + encode(actorOf("Gloria Teasdale")));
    assertThat(browser.text("article.statement .when")).startsWith("not dated");
    browser.go("/?from=2031-02-10&until=2031-02-20");
    assertThat(browser.texts("article.statement .when time")).containsExactly("Feb 2031");
  }

  @Test
  void exportsWhatIsShown() throws Exception {
    browser.go("/?for=" + encode(actorOf("Sylvania")));
    int shown = browser.count("article.statement");
    String csv = (String) browser.script("return document.querySelector('.export a').href");
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(csv)).build(), BodyHandlers.ofString())
            .body();
    assertThat(shown).isEqualTo(4);
    assertThat(body.lines()).hasSize(shown + 1);
    browser.click(".export a + a");
    browser.waitFor("return document.querySelector('.yasqe .CodeMirror') !== null");
    assertThat(browser.address()).startsWith("/query?query=PREFIX");
  }

  @Test
  void showsAnActor() {
    browser.go("/actors?q=firefly");
    browser.click("tbody th a");
    assertThat(browser.text("h1")).isEqualTo("Rufus Firefly");
    assertThat(browser.text(".lead")).contains("person", "2 statements", "Wikidata Q1234567890");
    assertThat(browser.texts(".tile h2"))
        .contains("Speaks as", "Speaks to", "Criticises, accuses or threatens");
    assertThat(browser.count(".timeline rect")).isPositive();
    assertThat(browser.count("article.statement")).isEqualTo(2);
  }

  @Test
  void marksAnArticleByCodePoints() {
    browser.go("/articles?q=accuses");
    browser.click(".articles a");
    // A dove outside the basic plane stands before all of them.
    assertThat(browser.texts(".marked .source")).contains("Foreign Minister Rufus Firefly", "he");
    assertThat(browser.texts(".marked .cue")).containsExactly("accused", "told", "praised");
    assertThat(browser.texts(".marked .date")).containsExactly("Tuesday");
    browser.click(".marked .cue");
    assertThat(browser.texts(".details [aria-expanded=true] strong"))
        .containsExactly("Rufus Firefly");
    assertThat(browser.texts(".marked .current"))
        .contains("having sent troops that \"crossed the border\" at night");
    String address = browser.address();
    assertThat(address).contains("statement=");
    browser.go(address);
    assertThat(browser.count(".details [aria-expanded=true]")).isEqualTo(1);
  }

  @Test
  void takesCorrectionsFromWhoMayWrite() {
    browser.go("/articles?q=accuses");
    browser.click(".articles a");
    browser.click(".marked .cue");
    browser.click(OPEN + "[value=accepted]");
    logIn("wrong");
    browser.waitFor("return document.querySelector('dialog .wrong') !== null");
    assertThat(browser.complaints()).singleElement().asString().contains("401");
    logIn("secret of ada");
    browser.waitFor("return document.querySelector('.verdict') !== null");
    assertThat(browser.text(OPEN + ".verdict")).isEqualTo("Found right by ada");
    mend("Chicolini <u>", "2031-03-05");
    browser.waitFor("return document.querySelector('.verdict').innerText.startsWith('Mended')");
    assertThat(browser.text(".details [aria-expanded=true] strong")).isEqualTo("Chicolini <u>");
    assertThat(browser.text(OPEN + ".when")).startsWith("5 Mar 2031");
    browser.click(OPEN + "[value=mended]");
    browser.click(OPEN + "[type=checkbox]");
    browser.click(OPEN + ".run");
    browser.waitFor("return document.querySelector('" + OPEN + ".undated') !== null");
    assertThat(browser.text(".details [aria-expanded=true] strong")).isEqualTo("Chicolini <u>");
    browser.click(OPEN + "[value=rejected]");
    browser.waitFor("return document.querySelector('.gone') !== null");
    assertThat(browser.text(".gone .excerpt"))
        .isEqualTo("having sent troops that \"crossed the border\" at night");
    assertThat(browser.count(".details > li")).isEqualTo(2);
    browser.click(".gone button");
    browser.waitFor("return document.querySelectorAll('.details > li').length === 3");
    assertThat(browser.count(".verdict")).isZero();
    assertThat(browser.texts(".details strong")).contains("Rufus Firefly");
  }

  private static void logIn(String secret) {
    browser.fill("#login-name", "ada");
    browser.fill("#login-secret", secret);
    browser.click("dialog .run");
  }

  private static void mend(String speaker, String day) {
    browser.click(OPEN + "[value=mended]");
    browser.fill(OPEN + "[id^=mend-speaker]", speaker);
    browser.script("document.querySelector(\"%s[type=date]\").value = '%s'".formatted(OPEN, day));
    browser.click(OPEN + ".run");
  }

  @Test
  void nestsWhatIsRelayed() {
    browser.go("/articles?q=denies");
    browser.click(".articles a");
    assertThat(browser.texts(".marked .inner"))
        .contains("the ambassador", "warned", "that Sylvania would close its ports in May");
    assertThat(browser.count("a[href^=javascript]")).isZero();
  }

  @Test
  void drawsTheNetwork() {
    browser.go("/network");
    assertThat(browser.count(".network canvas")).isPositive();
    browser.click(".as-table summary");
    assertThat(browser.texts(".as-table tbody tr")).contains("Rufus Firefly Sylvania 2");
    browser.click("a[data-key='act " + ACCUSE + "']");
    assertThat(browser.text("main .small")).startsWith("2 actors, 1 link");
  }

  @Test
  void asksSparql() {
    browser.go("/query");
    browser.click(".saved li button");
    browser.waitFor("return document.querySelectorAll('.answer tbody tr').length > 3");
    assertThat(browser.text(".answer table")).contains("Rufus Firefly");
    assertThat(browser.count(".answer img")).isZero();
    browser.go("/query?query=" + encode("ASK { ?s rap:speaker ?o }"));
    browser.click(".run");
    browser.waitFor("return document.querySelector('.answer strong') !== null");
    assertThat(browser.text(".answer")).contains("Yes");
    assertThat(browser.address()).contains(encode("PREFIX rap:"));
    browser.go("/query?query=nonsense");
    browser.click(".run");
    browser.waitFor("return document.querySelector('.answer .error') !== null");
    assertThat(browser.complaints()).singleElement().asString().contains("400");
  }

  @Test
  void leadsFromAnIriToItsView() {
    browser.go("/act/deny");
    assertThat(browser.text("h1")).isEqualTo("deny");
    browser.go("/resource?iri=" + encode(FIREFLY));
    assertThat(browser.text("h1")).isEqualTo("Rufus Firefly");
    assertThat(browser.address()).startsWith("/actor?");
  }

  @Test
  void showsHostileTextAsText() {
    for (String path :
        List.of(
            "/",
            "/actors",
            "/articles",
            "/network",
            "/?q=%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E",
            "/?speaker=%3Cscript%3E&act=javascript:alert(1)&from=%3Cb%3E&sort=__proto__&page=-1",
            "/actors?q=%3Cscript%3Ewindow.hacked%3D1%3C/script%3E",
            "/resource?iri=javascript:window.hacked%3D1",
            "/actor?iri=" + encode(actorOf("<img src=x onerror=\"window.hacked=1\"> Vandal")))) {
      browser.go(path);
      assertThat(browser.count("main script, main img, main u, main b, main i")).as(path).isZero();
      assertThat(browser.count("a[href^='javascript']")).as(path).isZero();
    }
    browser.go("/");
    assertThat(browser.texts("article.statement h3").get(0)).contains("<img src=x onerror=");
    assertThat(browser.texts("article.statement blockquote").get(0)).contains("<script>");
  }

  @Test
  void saysWhatIsWrongWithAnAddress() {
    browser.go("/");
    browser.script(
        "window.dispatchEvent(new CustomEvent('rapporteur:go', {detail: '/article?iri=x'}))");
    browser.waitFor("return document.querySelector('.error') !== null");
    assertThat(browser.text(".error")).contains("Not an IRI");
  }

  @Test
  void canBeUsedByKeyboard() {
    browser.go("/");
    browser.type("body", "/");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("q");
    browser.go("/");
    browser.type("body", Keys.TAB);
    assertThat(browser.script("return document.activeElement.className")).isEqualTo("skip");
  }

  @Test
  void hasNoSeriousBarriers() {
    List<String> views =
        List.of(
            "/",
            "/?act=" + encode(ACCUSE),
            "/actors",
            "/actor?iri=" + encode(FIREFLY),
            "/articles",
            "/network",
            "/query",
            "/resource?iri=" + encode(ACCUSE));
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      for (String path : dark ? views.subList(0, 4) : views) {
        browser.go(path);
        assertThat(browser.barriers()).as(path + (dark ? " dark" : " light")).isEmpty();
      }
      browser.go("/articles?q=accuses");
      browser.click(".articles a");
      browser.click(".marked .cue");
      assertThat(browser.barriers()).as("article" + (dark ? " dark" : " light")).isEmpty();
    }
    browser.dark(false);
  }

  @Test
  void fitsNarrowScreens() {
    browser.go("/articles?q=accuses");
    browser.click(".articles a");
    browser.click(".marked .cue");
    String article = browser.address();
    browser.resize(360, 780);
    try {
      for (String path :
          List.of(
              "/",
              "/actors",
              "/actor?iri=" + encode(FIREFLY),
              "/articles",
              article,
              "/network",
              "/query",
              "/resource?iri=" + encode(ACCUSE))) {
        browser.go(path);
        assertThat(
                browser.script(
                    "return document.documentElement.scrollWidth <= window.innerWidth + 1"))
            .as(path)
            .isEqualTo(true);
      }
    } finally {
      browser.resize(1280, 1000);
    }
  }

  private static String actorOf(String label) {
    return store.read(
        dataset ->
            dataset.stream()
                .filter(quad -> quad.getObject().isLiteral())
                .filter(quad -> quad.getObject().getLiteralLexicalForm().equals(label))
                .filter(quad -> quad.getPredicate().getLocalName().equals("label"))
                .map(Quad::getSubject)
                .findFirst()
                .orElseThrow()
                .getURI());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
