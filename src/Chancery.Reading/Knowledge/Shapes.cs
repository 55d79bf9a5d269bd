using static Chancery.Reading.Known.Shape;

namespace Chancery.Reading.Known;

/// <summary>The sections of the knowledge files, and the keys of their entries.</summary>
internal static class Shapes
{
    public static readonly string[] Orders = ["western", "vietnamese", "chinese", "korean", "japanese", "spanish", "portuguese", "arabic", "thai", "lao", "khmer", "burmese", "indonesian", "malay", "icelandic", "ethiopian", "mongolian", "hungarian", "indian"];

    private static readonly string[] Plover = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    public static readonly Shape States = new("states", Term("name"), Term("formal"), Terms("names"), Terms("acronyms"), Terms("adjectives"), Terms("people"),
        Term("iso2"), Term("iso3"), Terms("capital"), Terms("seats"), Term("region"), Term("status", "member", "observer", "other", "territory", "historical"),
        Term("of"), Whole("since"), Whole("until")) { Required = ["status"] };

    public static readonly Shape Places = new("places", Term("name"), Terms("names"), Terms("acronyms"), Terms("adjectives"), Terms("people"),
        Term("kind", "city", "province", "region", "continent", "area", "sea", "river", "island", "mountain", "building", "site"), Term("state")) { Required = ["kind"] };

    public static readonly Shape Organisations = new("organisations", Term("name"), Terms("names"), Terms("acronyms"), Terms("adjectives"), Terms("people"),
        Term("kind", "organisation", "organ", "bloc", "agency", "court", "bank", "media", "armed-group", "movement", "religious", "company", "forum", "institute", "state-body"),
        Term("of"), Term("state"), Term("seat"), Whole("until")) { Required = ["kind"] };

    public static readonly Shape Parties = new("parties", Term("name"), Terms("names"), Terms("acronyms"), Terms("people"), Term("state"), Term("kind", "communist"), Whole("until"))
    { Required = ["state"], Apart = "state" };

    public static readonly Shape Offices = new("offices", Term("name"), Terms("names"), Terms("acronyms"), Term("kind", "head-of-state", "monarch", "royal", "head-of-government", "deputy-head-of-government", "deputy-head-of-state",
        "foreign-minister", "minister", "deputy-minister", "official", "envoy", "mission", "consular", "party-head", "party", "parliament-head", "parliament", "spokesperson", "military", "police", "local", "organisation-head",
        "organisation", "judge", "religious", "business", "media", "academic", "leader", "spouse"), Whole("rank"), Terms("scope", "of", "for", "to", "in", "at", "on", "with", "from")) { Required = ["kind", "rank"] };

    public static readonly Shape Prefixes = new("office-prefixes", Term("name"), Terms("names"), Term("position", "before", "after"), Term("status", "former", "acting", "designate", "historical"), Flag("grade"));

    public static readonly Shape OfficeRemarks = new("office-remarks", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape NationalTitles = new("national-titles", Term("name"), Term("state"), Terms("titles")) { Required = ["state", "titles"] };

    public static readonly Shape Portfolios = new("portfolios", Term("name"), Terms("names"), Term("field"));

    public static readonly Shape Officeholders = new("officeholders", Term("name"), Terms("names"), Term("state"), Term("of"), Terms("kinds", "head-of-state", "monarch", "head-of-government", "deputy-head-of-state", "foreign-minister", "minister", "leader", "organisation-head"),
        Whole("from"), Whole("until")) { Required = ["kinds", "from", "until"], Apart = "state" };

    public static readonly Shape Honorifics = new("honorifics", Term("name"), Terms("names"), Term("kind", "civil", "noble", "military", "religious", "diplomatic", "academic", "parliamentary", "royal"),
        Term("position", "before", "after"), Term("gender", "female", "male")) { Required = ["kind"] };

    public static readonly Shape Standings = new("standings", Term("name"), Terms("names"), Terms("scope", "of", "for", "to", "in", "at", "on", "with", "from"));

    public static readonly Shape NameOrders = new("name-orders", Term("name", Orders), Term("family", "first", "last", "second-last", "none"), Term("later", "first", "last", "second-last", "whole"), Terms("states")) { Required = ["family", "later"] };

    public static readonly Shape FamilyNames = new("family-names", Term("name"), Term("order", Orders), Terms("names")) { Required = ["order", "names"] };

    public static readonly Shape GivenNames = new("given-names", Term("name"), Term("order", Orders), Term("gender", "female", "male"), Terms("names")) { Required = ["order", "names"] };

    public static readonly Shape Particles = new("particles", Term("name"), Term("order", Orders));

    public static readonly Shape ShortForms = new("short-forms", Term("name"), Terms("names")) { Required = ["names"] };

    public static readonly Shape Months = new("months", Term("name"), Terms("names"), Whole("value")) { Required = ["value"] };

    public static readonly Shape Weekdays = new("weekdays", Term("name"), Terms("names"), Whole("value")) { Required = ["value"] };

    public static readonly Shape Numbers = new("numbers", Term("name"), Terms("names"), Term("kind", "cardinal", "ordinal"), Whole("value")) { Required = ["kind", "value"] };

    public static readonly Shape Seasons = new("seasons", Term("name"), Terms("names"));

    public static readonly Shape Fields = new("fields", Term("name"), Term("title"), Term("pillar", "P1", "P2", "P3", "P4", "P5", "P6"), Terms("keywords"), Terms("contexts")) { Required = ["title", "pillar"] };

    public static readonly Shape Levels = new("levels", Term("name"), Terms("names"), Whole("rank")) { Required = ["rank"] };

    public static readonly Shape Ladders = new("ladders", Term("name"), Terms("levels")) { Required = ["levels"] };

    public static readonly Shape LevelChanges = new("level-changes", Term("name"), Term("change", "established", "normalised", "upgraded", "downgraded", "suspended", "severed", "restored", "recognised"),
        Terms("nouns"), Flag("to-level")) { Required = ["change"] };

    private static readonly Shape Verbs = new("verbs", Term("verb"), Terms("also"), Term("particle"), Terms("who"), Terms("with"), Terms("place"), Terms("object"), Terms("subject"), Terms("complement"), Terms("needs", "who", "with", "place"), Flag("weak"), Term("plover", Plover), Term("mode"), Term("cameo"));

    private static readonly Shape Nouns = new("nouns", Term("noun"), Terms("light"), Terms("who"), Terms("with"), Terms("place"), Terms("needs", "who", "with", "place"), Flag("weak"), Term("plover", Plover), Term("mode"), Term("cameo"));

    public static readonly Shape Events = new("events", Term("name"), Flag("mutual"), Term("plover", Plover), Term("mode"), Term("cameo"), Term("planned-plover", Plover), Term("planned-cameo"),
        Terms("subtypes"), Terms("who"), Terms("with"), Terms("place"), Terms("needs", "who", "with", "place"), Inner("verbs", Verbs), Inner("nouns", Nouns));

    public static readonly Shape Reporting = new("reporting", Term("name"), Term("class", "neutral", "assertive", "evaluative+", "evaluative-", "volitive", "directive", "commissive", "epistemic"),
        Terms("complements", "that", "quote", "object", "to-clause", "whether", "gerund", "none"), Terms("addressee")) { Required = ["class"] };

    public static readonly Shape Commitments = new("commitments", Term("name"), Terms("names"), Term("strength", "agreed", "pledged", "planned", "discussed", "requested", "hoped"),
        Term("form", "verb", "noun", "phrase", "modal"), Term("by", "subject", "object", "open")) { Required = ["strength", "form"] };

    public static readonly Shape CommitmentWords = new("commitment-words", Term("name", "outcomes", "changes", "onlookers", "doubts", "addressees"), Terms("words")) { Required = ["words"] };

    public static readonly Shape Progress = new("progress", Term("name", "kept", "under way", "lapsed", "hedged"), Terms("words")) { Required = ["words"] };

    public static readonly Shape MembershipChanges = new("membership-changes", Term("name", "joined", "suspended", "left"), Terms("words")) { Required = ["words"] };

    public static readonly Shape PastForms = new("past-forms", Term("name"), Terms("names")) { Required = ["names"] };

    public static readonly Shape Instruments = new("instruments", Term("name"), Terms("names"), Terms("acronyms"),
        Term("type", "treaty", "trade agreement", "joint declaration", "memorandum", "action plan", "programme", "resolution", "other")) { Required = ["type"] };

    public static readonly Shape InstrumentActs = new("instrument-acts", Term("name"), Terms("nouns"), Term("status", "in force", "signed", "adopted", "planned", "mentioned"), Term("event")) { Required = ["status"] };

    public static readonly Shape Currencies = new("currencies", Term("name"), Terms("names"), Terms("signs"), Term("state"));

    public static readonly Shape Magnitudes = new("magnitudes", Term("name"), Terms("names"), Whole("power")) { Required = ["power"] };

    public static readonly Shape Measures = new("measures", Term("name"), Terms("names"), Terms("signs"));

    public static readonly Shape Bodies = new("bodies", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape StateOrgans = new("state-organs", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape References = new("references", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape PloverClasses = new("plover-classes", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape PloverRules = new("plover-rules", Term("name"), Term("plover", Plover), Term("mode"), Term("cameo"),
        Term("frame", "aspect", "intent", "commit", "refuse", "halt", "request", "threat", "mention"), Terms("verbs"), Terms("nouns"), Terms("source"), Terms("target"), Terms("light"), Flag("mutual"), Flag("reverse"), Whole("weight"));

    public static readonly Shape PloverContexts = new("plover-contexts", Term("name"), Terms("words")) { Required = ["words"] };

    public static readonly Shape PloverSectors = new("plover-sectors", Term("name"), Terms("words"), Terms("offices"), Terms("bodies")) { Required = ["words"] };

    public static readonly Shape Ambiguous = new("ambiguous", Term("name"), Term("prefer"));

    public static readonly IReadOnlyDictionary<string, Shape> All = new[]
    {
        States, Places, Organisations, Parties, Offices, Prefixes, OfficeRemarks, NationalTitles, Portfolios, Officeholders, Honorifics, Standings, NameOrders, FamilyNames, GivenNames, Particles, ShortForms, Months, Weekdays, Numbers, Seasons,
        Fields, Levels, Ladders, LevelChanges, Events, Reporting, Commitments, CommitmentWords, Progress, MembershipChanges, PastForms, Instruments, InstrumentActs, Currencies, Magnitudes, Measures, Bodies, StateOrgans, References, PloverClasses, PloverRules, PloverContexts, PloverSectors, Ambiguous,
    }.ToDictionary(shape => shape.Section);
}
