package org.rapporteur.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/diplomacy.ttl} and of the vocabularies that it reuses, as nodes, and
 * the prefixes under which they are written.
 */
public final class Vocabulary {
  public static final String ONTOLOGY = "https://w3id.org/rapporteur/ontology";
  public static final String RAP = ONTOLOGY + "#";
  public static final String ACT = "https://w3id.org/rapporteur/act/";
  public static final String FORM = "https://w3id.org/rapporteur/form/";
  public static final String BASIS = "https://w3id.org/rapporteur/basis/";
  public static final String STANCE = "https://w3id.org/rapporteur/stance/";
  public static final String MEDIUM = "https://w3id.org/rapporteur/medium/";
  public static final String PRECISION = "https://w3id.org/rapporteur/precision/";
  public static final String VERDICT = "https://w3id.org/rapporteur/verdict/";
  public static final String ROLE = "https://w3id.org/rapporteur/role/";
  public static final String WIKIDATA = "http://www.wikidata.org/entity/";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String NIF =
      "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  public static final String OA = "http://www.w3.org/ns/oa#";

  private static final Map<String, String> PREFIXES = prefixes();

  // Classes.
  public static final Node DOCUMENT = rap("Document");
  public static final Node SPAN = rap("Span");
  public static final Node STATEMENT = rap("Statement");
  public static final Node ATTITUDE = rap("Attitude");
  public static final Node CLAIM = rap("Claim");
  public static final Node ACTOR = rap("Actor");
  public static final Node POLITY = rap("Polity");
  public static final Node UNNAMED = rap("Unnamed");
  public static final Node COLLECTIVE = rap("Collective");
  public static final Node ROLE_HOLDING = rap("RoleHolding");
  public static final Node OCCASION_CLASS = rap("Occasion");
  public static final Node TIME_SPAN = rap("TimeSpan");
  public static final Node EXTRACTION = rap("Extraction");
  public static final Node CORRECTION = rap("Correction");
  public static final Node LINK = rap("Link");
  public static final Node PERSON = iri(SCHEMA + "Person");
  public static final Node QUOTATION = iri(SCHEMA + "Quotation");
  public static final Node ORGANIZATION = iri(ORG + "Organization");
  public static final Node ORG_ROLE = iri(ORG + "Role");
  public static final Node ATTRIBUTION = iri(PROV + "Attribution");

  // Who.
  public static final Node SPEAKER = rap("speaker");
  public static final Node SPEAKER_ROLE = rap("speakerRole");
  public static final Node ON_BEHALF_OF = rap("onBehalfOf");
  public static final Node ADDRESSEE = rap("addressee");
  public static final Node TARGET = rap("target");
  public static final Node QUALIFIED_ATTRIBUTION = iri(PROV + "qualifiedAttribution");
  public static final Node AGENT = iri(PROV + "agent");
  public static final Node MEMBER = iri(ORG + "member");
  public static final Node ROLE_OF = iri(ORG + "role");
  public static final Node IN_ORGANIZATION = iri(ORG + "organization");
  public static final Node ROLE_NAME = iri(SCHEMA + "roleName");

  // What.
  public static final Node EXPRESSES = rap("expresses");
  public static final Node ASSERTS = rap("asserts");
  public static final Node DENIES = rap("denies");
  public static final Node CONFIRMS = rap("confirms");
  public static final Node CONTRADICTS = rap("contradicts");
  public static final Node RESPONDS_TO = rap("respondsTo");
  public static final Node EMBEDDED_IN = rap("embeddedIn");
  public static final Node ALTERNATE_OF = iri(PROV + "alternateOf");
  public static final Node TEXT = iri(SCHEMA + "text");

  // How.
  public static final Node SPEECH_ACT = rap("speechAct");
  public static final Node NEGATED = rap("negated");
  public static final Node QUOTE_FORM = rap("quoteForm");
  public static final Node STANCE_TOWARDS = rap("stance");
  public static final Node BY_MEDIUM = rap("medium");
  public static final Node OCCASION = rap("occasion");
  public static final Node LOCATION = iri(SCHEMA + "location");

  // When.
  public static final Node SAID_AT = rap("saidAt");
  public static final Node DATE_BASIS = rap("dateBasis");
  public static final Node EARLIEST = rap("earliest");
  public static final Node LATEST = rap("latest");
  public static final Node TO_PRECISION = rap("precision");
  public static final Node MENTIONS_TIME = rap("mentionsTime");

  // Where it is written, by whom read, how sure.
  public static final Node EVIDENCE = rap("evidence");
  public static final Node CONTENT_SPAN = rap("contentSpan");
  public static final Node CUE_SPAN = rap("cueSpan");
  public static final Node SOURCE_SPAN = rap("sourceSpan");
  public static final Node DATE_SPAN = rap("dateSpan");
  public static final Node CONFIDENCE = rap("confidence");
  public static final Node BEGIN = iri(NIF + "beginIndex");
  public static final Node END = iri(NIF + "endIndex");
  public static final Node ANCHOR = iri(NIF + "anchorOf");
  public static final Node CONTEXT = iri(NIF + "referenceContext");
  public static final Node IS_STRING = iri(NIF + "isString");
  public static final Node GENERATED_BY = iri(PROV + "wasGeneratedBy");
  public static final Node REQUIRES = iri(DCTERMS + "requires");
  public static final Node SOFTWARE_VERSION = iri(SCHEMA + "softwareVersion");

  // Documents.
  public static final Node NAME = iri(SCHEMA + "name");
  public static final Node HEADLINE = iri(SCHEMA + "headline");
  public static final Node URL = iri(SCHEMA + "url");
  public static final Node PUBLISHED = iri(SCHEMA + "datePublished");
  public static final Node PUBLISHER = iri(SCHEMA + "publisher");
  public static final Node LANGUAGE = iri(SCHEMA + "inLanguage");
  public static final Node IS_PART_OF = iri(SCHEMA + "isPartOf");
  public static final Node MENTIONS = iri(SCHEMA + "mentions");
  public static final Node IDENTIFIER = iri(DCTERMS + "identifier");
  public static final Node OTHER_DATE = iri(DCTERMS + "date");

  // General.
  public static final Node TYPE = iri(RDF + "type");
  public static final Node LABEL = iri(RDFS + "label");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node NOTE = iri(SKOS + "note");
  public static final Node SUBJECT = iri(RDF + "subject");
  public static final Node PREDICATE = iri(RDF + "predicate");
  public static final Node OBJECT = iri(RDF + "object");

  private Vocabulary() {}

  /** Prefix to namespace, in the order in which they are written. */
  public static Map<String, String> prefixMap() {
    return PREFIXES;
  }

  /** The concept of {@code scheme} whose local name is that of {@code choice} in lower case. */
  static Node concept(String scheme, Enum<?> choice) {
    return iri(scheme + choice.name().toLowerCase(Locale.ROOT));
  }

  private static Node rap(String local) {
    return iri(RAP + local);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Map<String, String> prefixes() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("rap", RAP);
    map.put("act", ACT);
    map.put("form", FORM);
    map.put("basis", BASIS);
    map.put("stance", STANCE);
    map.put("medium", MEDIUM);
    map.put("precision", PRECISION);
    map.put("verdict", VERDICT);
    map.put("role", ROLE);
    map.put("wd", WIKIDATA);
    map.put("rdf", RDF);
    map.put("rdfs", RDFS);
    map.put("xsd", XSD);
    map.put("owl", OWL);
    map.put("skos", SKOS);
    map.put("dcterms", DCTERMS);
    map.put("prov", PROV);
    map.put("schema", SCHEMA);
    map.put("org", ORG);
    map.put("nif", NIF);
    map.put("oa", OA);
    return Collections.unmodifiableMap(map);
  }
}
