package org.rapporteur.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.rapporteur.actors.ActorArchive;
import org.rapporteur.actors.ActorEntry;
import org.rapporteur.actors.FoldedActorList;
import org.rapporteur.extract.Extractor;
import org.rapporteur.graph.ActorTurtle;
import org.rapporteur.graph.Extractors;
import org.rapporteur.model.Actor;
import org.rapporteur.model.Article;
import org.rapporteur.model.LinkedMention;
import org.rapporteur.model.NameMention;
import org.rapporteur.model.Span;

/**
 * Links of names against MEANTIME's: its DBpedia names are matched with the names of the list, and
 * those count that are found there once. A mention of a person has the link of a person's name: the
 * "White House" in "the White House Press Secretary" is another name, and no answer to who that is.
 */
class LinkedNamesTest {
  private static final Path MEANTIME = Path.of("../shared/data/meantime/intra-doc_annotation");

  private int wanted;
  private int given;
  private int right;

  @Test
  void namesAreLinkedToTheItemsThatPeopleGave() throws IOException {
    assumeTrue(Files.isDirectory(MEANTIME), "skipped: no " + MEANTIME);
    List<ActorEntry> actors = new ArrayList<>();
    Path handKept = Path.of("ontology/actors.ttl");
    actors.addAll(ActorTurtle.read(handKept.toString(), Files.newInputStream(handKept)));
    actors.addAll(ActorArchive.read());
    FoldedActorList list = new FoldedActorList(actors);
    Extractor shipped = Extractors.load(List.of()).get();
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MEANTIME)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
        score(Jsoup.parse(Files.readString(file), Parser.xmlParser()), list, shipped, wrong);
      }
    }
    String figures =
        String.format(
            "MEANTIME links: %d wanted, %d given, %d right%n%s",
            wanted, given, right, String.join("\n", wrong));
    System.out.println(figures);
    assertThat(right / (double) given).as(figures).isGreaterThan(.95);
    assertThat(right / (double) wanted).as(figures).isGreaterThan(.93);
  }

  private void score(
      Document document, FoldedActorList list, Extractor shipped, List<String> wrong) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> tokens = new HashMap<>();
    String sentence = "0";
    for (Element token : document.select("token")) {
      boolean same = token.attr("sentence").equals(sentence);
      boolean tight = text.length() == 0 || (same && token.text().matches("[.,;:?!%)']|'s"));
      text.append(tight ? "" : same ? " " : "\n");
      sentence = token.attr("sentence");
      tokens.put(
          token.attr("t_id"), new Span(text.length(), text.length() + token.text().length()));
      text.append(token.text());
    }
    Map<String, String> references = new HashMap<>();
    Set<String> persons = new HashSet<>();
    for (Element entity : document.select("ENTITY[external_ref*=dbpedia]")) {
      references.put(entity.attr("m_id"), entity.attr("external_ref"));
      if (entity.attr("ent_type").equals("PER")) {
        persons.add(entity.attr("external_ref"));
      }
    }
    Map<String, String> itemOf = new HashMap<>();
    Set<String> ofPersons = new HashSet<>();
    for (Element refers : document.select("REFERS_TO")) {
      Element target = refers.selectFirst("target");
      String reference = target == null ? null : references.get(target.attr("m_id"));
      Optional<String> item = reference == null ? Optional.empty() : item(reference, list);
      for (Element source : refers.select("source")) {
        item.ifPresent(iri -> itemOf.put(source.attr("m_id"), iri));
        if (persons.contains(reference)) {
          ofPersons.add(source.attr("m_id"));
        }
      }
    }
    List<LinkedMention> found = shipped.extract(Article.of("meantime", text.toString())).mentions();
    for (Element mention : document.select("ENTITY_MENTION[syntactic_type=NAM]")) {
      String item = itemOf.get(mention.attr("m_id"));
      List<Span> spans =
          mention.select("token_anchor").stream().map(a -> tokens.get(a.attr("t_id"))).toList();
      if (item != null && !spans.isEmpty()) {
        wanted++;
        boolean person = ofPersons.contains(mention.attr("m_id"));
        Optional<String> ours = link(Span.covering(spans), person, found);
        given += ours.isPresent() ? 1 : 0;
        right += ours.filter(item::equals).isPresent() ? 1 : 0;
        if (ours.filter(item::equals).isEmpty()) {
          wrong.add(Span.covering(spans).in(text.toString()) + ": " + item + ", found " + ours);
        }
      }
    }
  }

  private static Optional<String> item(String dbpedia, FoldedActorList list) {
    String name =
        dbpedia.substring(dbpedia.lastIndexOf('/') + 1).replace('_', ' ').replaceAll(" \\(.*", "");
    List<String> items =
        list.named(name).stream().flatMap(e -> e.actor().wikidata().stream()).distinct().toList();
    return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
  }

  private static Optional<String> link(Span span, boolean person, List<LinkedMention> found) {
    return found.stream()
        .filter(
            mention ->
                mention.mention().span().begin() < span.end()
                    && span.begin() < mention.mention().span().end())
        .filter(mention -> (mention.mention().type() == NameMention.Type.PERSON) == person)
        .reduce((one, other) -> other) // the name stands behind the titles
        .flatMap(LinkedMention::actor)
        .flatMap(Actor::wikidata);
  }
}
