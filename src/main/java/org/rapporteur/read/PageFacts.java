package org.rapporteur.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of itself: in JSON-LD first, then in meta tags, then in its own elements. */
final class PageFacts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*(?:Article|Report|Posting)|LiveBlogPosting|PressRelease)");
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");
  private static final int SHORTEST_HEADLINE = 15;
  private static final Pattern NAME_OF_SITE = Pattern.compile("\\s+(?:[|–—·•»]|-)\\s+");

  private final Document page;
  private final Optional<JsonNode> article;

  PageFacts(Document page) {
    this.page = page;
    this.article = article(page);
  }

  void describe(Draft draft) {
    draft
        .title(title())
        .url(url())
        .publisher(publisher())
        .language(language())
        .published(published());
  }

  Optional<String> title() {
    return linked("headline")
        .or(() -> linked("name"))
        .or(() -> onlyHeading())
        .or(() -> meta("og:title", "twitter:title", "dc.title", "dcterms.title", "title"))
        .or(() -> headingInTitle())
        .or(() -> heading())
        .or(() -> given(page.title()))
        .map(this::withoutSite);
  }

  Optional<String> published() {
    return linked("datePublished")
        .or(
            () ->
                meta(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.date",
                    "dcterms.created",
                    "dcterms.issued",
                    "publishdate",
                    "pubdate",
                    "publish-date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "citation_publication_date"))
        .or(() -> attribute("[itemprop=datePublished]", "datetime", "content"))
        .or(() -> attribute("time[pubdate], time.published, time.entry-date", "datetime"))
        .or(() -> attribute("abbr.published", "title"))
        .or(() -> PageDates.published(page, title()))
        .or(() -> time())
        .or(() -> linked("dateCreated"));
  }

  private Optional<String> publisher() {
    return article
        .map(node -> node.path("publisher").path("name").asText(""))
        .flatMap(PageFacts::given)
        .or(() -> meta("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"))
        .or(() -> attribute("[itemprop=publisher] [itemprop=name]", "content"));
  }

  private Optional<String> language() {
    return given(page.select("html").attr("lang"))
        .or(() -> linked("inLanguage"))
        .or(() -> meta("content-language", "dc.language", "og:locale"))
        .map(tag -> tag.replace('_', '-'));
  }

  private Optional<String> url() {
    return attribute("link[rel=canonical]", "href")
        .or(() -> meta("og:url"))
        .or(() -> linked("url"))
        .filter(url -> url.startsWith("http"));
  }

  /** The heading, if there is one of the first level that belongs to the article. */
  private Optional<String> onlyHeading() {
    List<Element> inside = page.select("article h1, main h1, [itemprop=headline]");
    return inside.size() == 1 ? given(inside.get(0).text()) : Optional.empty();
  }

  /** Of the article's own time elements the first; of others there may be no more than one. */
  private Optional<String> time() {
    List<Element> all = page.select("time[datetime]");
    boolean titled = page.selectFirst("h1") != null;
    return all.stream()
        .filter(
            time -> {
              Element article = time.closest("article");
              return all.size() == 1
                  || (article == null
                      ? time.closest("main, header") != null
                      : !titled || article.selectFirst("h1") != null);
            })
        .flatMap(time -> given(time.attr("datetime")).stream())
        .findFirst();
  }

  /** The heading that the page's own title repeats, before the name of the site in a heading. */
  private Optional<String> headingInTitle() {
    return page.select("h1, h2, h3").stream()
        .map(Element::text)
        .filter(text -> text.length() >= SHORTEST_HEADLINE && page.title().contains(text))
        .max(Comparator.comparingInt(String::length));
  }

  private Optional<String> heading() {
    return page.select("h1").stream()
        .map(Element::text)
        .flatMap(t -> given(t).stream())
        .findFirst();
  }

  /** "Envoy leaves | The Daily" without the outlet, where the outlet is known by that name. */
  private String withoutSite(String title) {
    Optional<String> site = publisher();
    String[] parts = NAME_OF_SITE.split(title);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    boolean named = site.isPresent() && last.equalsIgnoreCase(site.get());
    Optional<String> inPage =
        heading().filter(h -> h.length() > 10 && title.startsWith(h)).or(() -> shown(parts[0]));
    if (inPage.isPresent()) {
      return inPage.get();
    }
    return named
        ? title.substring(0, title.lastIndexOf(last)).replaceFirst("\\s+\\S\\s+$", "")
        : title;
  }

  /** A part of a title that stands in the page for itself. */
  private Optional<String> shown(String part) {
    return PageBlocks.of(page.body()).blocks().stream()
        .filter(block -> block.linked() == 0 && block.text().equalsIgnoreCase(part))
        .map(PageBlocks.Block::text)
        .findFirst();
  }

  private Optional<String> linked(String field) {
    return article
        .map(node -> node.path(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .flatMap(PageFacts::given)
        .map(value -> Parser.unescapeEntities(value, false));
  }

  private Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : page.select("meta")) {
        boolean named = KEYS.stream().map(meta::attr).anyMatch(key -> key.equalsIgnoreCase(name));
        if (named && !meta.attr("content").isBlank()) {
          return given(meta.attr("content"));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> attribute(String selector, String... names) {
    for (Element element : page.select(selector)) {
      for (String name : names) {
        if (!element.attr(name).isBlank()) {
          return given(element.attr(name));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> article(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        gather(JSON.readTree(script.data()), found, 0);
      } catch (JsonProcessingException e) {
        // Pages with broken JSON-LD are common; their meta tags are asked instead.
      }
    }
    return found.stream().findFirst();
  }

  private static void gather(JsonNode node, List<JsonNode> found, int depth) {
    if (depth > 4) {
      return;
    }
    if (node.isArray()) {
      node.forEach(one -> gather(one, found, depth + 1));
    } else if (node.isObject()) {
      JsonNode type = node.path("@type");
      boolean matches = ARTICLE.matcher(type.asText("")).matches();
      for (JsonNode one : type) {
        matches |= ARTICLE.matcher(one.asText("")).matches();
      }
      if (matches) {
        found.add(node);
      }
      gather(node.path("@graph"), found, depth + 1);
      gather(node.path("mainEntity"), found, depth + 1);
    }
  }

  private static Optional<String> given(String value) {
    return Optional.of(Text.oneLine(value)).filter(words -> !words.isEmpty());
  }
}
