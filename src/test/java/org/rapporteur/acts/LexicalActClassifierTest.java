package org.rapporteur.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.annotate.AnnotatorModels;
import org.rapporteur.annotate.OpenNlpAnnotator;
import org.rapporteur.graph.SpeechActTurtle;
import org.rapporteur.model.AnnotatedArticle;
import org.rapporteur.model.Article;
import org.rapporteur.model.Attribution;
import org.rapporteur.model.Attribution.Form;
import org.rapporteur.model.Span;

class LexicalActClassifierTest {
  private static List<SpeechAct> acts;
  private static LexicalActClassifier classifier;
  private static OpenNlpAnnotator annotator;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream turtle = Files.newInputStream(Path.of("ontology/speech-acts.ttl"))) {
      acts = SpeechActTurtle.read(turtle);
    }
    classifier = new LexicalActClassifier(acts);
    annotator =
        new OpenNlpAnnotator(AnnotatorModels.load(), (text, sentences, tokens) -> List.of());
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The minister          | said              | that the talks had begun                           | state
          The minister          | said              | the border must be opened at once                  | demand
          The minister          | said              | both sides should return to the table              | appeal
          Veldania              | said              | it would respond in kind                           | threaten
          Veldania              | said              | it would send two more doctors                     | pledge
          Veldania's minister   | said              | Veldania will not accept the plan                  | reject
          The West              | said              | Veldania would face severe consequences if it moved | threaten
          The envoy             | said              | if they want peace, Veldania must leave            | demand
          The envoy             | said              | two consuls will have to leave by May              | state
          The envoy             | said              | his land is called a foe that must be held back    | state
          The envoy             | said              | the report was baseless                            | deny
          The envoy             | denied            | that ships had left the port                       | deny
          The court             | denied            | a request to open the file                         | reject
          The envoy             | said              | we had asked both sides for a list                 | state
          The envoy             | said              | it was a mistake and he offered an apology         | apologise
          The envoy             | called            | the expulsions provocative                         | condemn
          The envoy             | said              | the ships had been opened for years                | state
          The envoy             | declined to comment | on the letter                                    | decline
          The council           | called            | on both sides to show restraint                    | appeal
          The council           | asked             | whether the road was open                          | ask
          The council           | asked             | the army to leave                                  | appeal
          The premier           | vowed             | to retaliate                                       | threaten
          The premier           | vowed             | to build new schools                               | pledge
          The premier           | warned            | that stocks were running out                       | caution
          The premier           | warned            | that it would strike back                          | threaten
          The premier           | expressed         | deep concern about the arrests                     | concern
          The premier           | offered           | his condolences to the families                    | condole
          The premier           | rejected          | the offer                                          | reject
          The premier           | ruled             | out new elections                                  | reject
          The premier           | accused           | the neighbour of shelling the town                 | accuse
          The premier           | hailed            | the rescue as a triumph                            | praise
          The premier           | apologised        | for the deaths                                     | apologise
          The premier           | announced         | a new ferry line                                   | announce
          The premier           | confirmed         | that a letter had come                             | confirm
          The premier           | predicted         | a long winter                                      | predict
          The premier           | discussed         | the ferry line with the king                       | consult
          The premier           | suggested         | that the two should meet in May                    | propose
          The premier           | admitted          | that the plan had failed                           | confirm
          The premier           | stressed          | her government's readiness to send a mission       | pledge
          The premier           | conveyed          | the king's sincere condolences                     | condole
          The premier           | underlined        | the Union's strong opposition to the levy            | reject
          The premier           | dismissed         | the proposal                                       | reject
          The premier           | would not comment | on the letter                                      | decline
          The premier           | won't say         | who wrote the letter                               | decline
          The premier           | pressed           | whether the road was open                          | ask
          The premier           | regretted         | that the neighbour had shut the road               | condemn
          The premier           | wants             | the army to leave                                  | demand
          The premier           | wants             | to leave                                           | state
          The premier           | announced         | that the rebels must lay down their arms           | demand
          The premier           | said              | his party rejected the offer                       | reject
          The premier           | said              | some staff were urged to leave                     | state
          The premier           | said              | the army had broken the agreement                  | accuse
          Veldania              | said              | it is not going to pay                             | reject
          Veldania              | said              | it would close the strait unless tolls were paid   | threaten
          Veldania              | said              | it would know in May                               | state
          Veldania              | said              | Veldania does not recognise the award              | reject
          Veldania              | said              | Veldania never signed the pact                     | deny
          Veldania              | said              | it had expelled two envoys                         | suspend
          The premier           | said              | they had to tell the court                         | state
          The premier           | said              | the envoys did not have to leave                   | state
          The premier           | said              | the mill should never have been sold               | condemn
          The premier           | said              | it was absurd to claim that ships had left         | deny
          The premier           | declared          | that Veldania would not accept the plan            | reject
          The premier           | acknowledged      | the importance of the ferry                        | state
          The premier           | regretted         | the neighbour's choice of port                     | condemn
          The premier           | questioned        | the count of votes                                 | concern
          The premier           | dismissed         | the mayor as a clown                               | condemn
          The premier           | reiterated        | his support for the strike                         | praise
          The council           | will support      | the building of the mill                           | pledge
          """)
  void tellsTheAct(String source, String cue, String content, String act) {
    assertThat(classify(source, cue, content, Form.INDIRECT).act()).isEqualTo(act);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          “We condemn this attack,”                | condemn
          “Thank you for your help,”               | praise
          “Stop the shelling now,”                 | demand
          “Let us meet in May,”                    | propose
          “Who opened the gate?”                   | ask
          “We will never accept that,”             | reject
          “I am sorry for what happened,”          | apologise
          “Our thoughts are with the families,”    | condole
          “We can confirm that a letter came,”     | confirm
          “Yes, a letter came,”                    | confirm
          “We don't pay ransom,”                   | reject
          “If you shell us, we won't wait,”        | threaten
          “It was no great success,”               | state
          """)
  void tellsTheActOfWhatIsQuoted(String content, String act) {
    assertThat(classify("the premier", "said", content, Form.DIRECT).act()).isEqualTo(act);
  }

  @Test
  void knowsTheSpeakersOwnSideByName() {
    String text = "The minister said Veldania will send help. A voice said: Moscow will send help.";
    Attribution attribution =
        attribution(text, "The minister", "said", "Veldania will send help", Form.INDIRECT);
    AnnotatedArticle article = annotator.annotate(Article.of("test", text));
    assertThat(classifier.classify(article, attribution, Set.of()).act()).isEqualTo("state");
    assertThat(classifier.classify(article, attribution, Set.of("veldania")).act())
        .isEqualTo("pledge");
  }

  @Test
  void keepsTheNegationOfTheSaying() {
    Attribution attribution =
        new Attribution(
            List.of(new Span(0, 8)),
            List.of(new Span(17, 21)),
            List.of(new Span(22, 36)),
            Form.INDIRECT,
            Attribution.Kind.SAYING,
            true,
            OptionalInt.empty(),
            1);
    AnnotatedArticle article =
        annotator.annotate(Article.of("test", "The king did not deny the accusation."));
    assertThat(classifier.classify(article, attribution, Set.of()))
        .isEqualTo(new Act("deny", true));
  }

  @Test
  void noPhraseStandsForTwoActs() {
    List<String> cues = acts.stream().flatMap(act -> act.cues().stream()).toList();
    assertThat(cues).doesNotHaveDuplicates();
    assertThat(acts.stream().map(SpeechAct::name).collect(Collectors.toSet())).hasSize(26);
  }

  private static Attribution attribution(
      String text, String source, String cue, String content, Form form) {
    return new Attribution(
        List.of(span(text, source)),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        form,
        Attribution.Kind.SAYING,
        false,
        OptionalInt.empty(),
        1);
  }

  private static Act classify(String source, String cue, String content, Form form) {
    String text =
        form == Form.DIRECT
            ? content + " " + source + " " + cue + "."
            : source + " " + cue + " " + content + ".";
    Attribution attribution = attribution(text, source, cue, content, form);
    return classifier.classify(annotator.annotate(Article.of("test", text)), attribution, Set.of());
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }
}
