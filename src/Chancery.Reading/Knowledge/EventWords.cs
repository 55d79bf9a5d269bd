namespace Chancery.Reading.Known;

/// <summary>A type of event, with the words that tell it and its codes.</summary>
public sealed record EventType
{
    internal EventType(Entry entry)
    {
        Name = entry.Name;
        Mutual = entry.Flag("mutual");
        Code = new(entry.Text("plover"), entry.Text("mode"), entry.Text("cameo"));
        Planned = new(entry.Text("planned-plover") ?? Code.Plover, null, entry.Text("planned-cameo") ?? Code.Cameo);
        Subtypes = entry["subtypes"];
        Verbs = [.. entry.Entries("verbs").SelectMany(verb => verb["also"].Prepend(verb.Name), (verb, name) => new EventVerb(name.Split(' ')[0], Particle(name, verb), verb["object"], verb["subject"], verb["complement"], Slots(verb, entry), Over(verb), verb.Flag("weak")))];
        Nouns = [.. entry.Entries("nouns").Select(noun => new EventNoun(noun.Name, noun["light"], Slots(noun, entry), Over(noun), noun.Flag("weak")))];
    }

    /// <summary>The type's name as claims write it.</summary>
    public string Name { get; }

    /// <summary>Whether those who act and those acted upon are alike: meetings, signings.</summary>
    public bool Mutual { get; }

    /// <summary>Its codes where a word has none of its own.</summary>
    public EventCode Code { get; }

    /// <summary>Its codes while it is only planned.</summary>
    public EventCode Planned { get; }

    /// <summary>Words before the noun that make a subtype: <c>official</c>, <c>state</c>.</summary>
    public IReadOnlyList<string> Subtypes { get; }

    /// <summary>The verbs that tell it.</summary>
    public IReadOnlyList<EventVerb> Verbs { get; }

    /// <summary>The nouns that tell it.</summary>
    public IReadOnlyList<EventNoun> Nouns { get; }

    /// <summary>The words after the verb, whether they stand with it (<c>call off</c>) or apart.</summary>
    private static string? Particle(string name, Entry verb) => string.Join(' ', name.Split(' ').Skip(1).Append(verb.Text("particle") ?? "")).Trim() is { Length: > 0 } particle ? particle : null;

    private EventCode Over(Entry word) => new(word.Text("plover") ?? Code.Plover, word.Text("mode") ?? Code.Mode, word.Text("cameo") ?? Code.Cameo);

    private static EventSlots Slots(Entry word, Entry type) => new(Own(word, type, "who"), Own(word, type, "with"), Own(word, type, "place"), Own(word, type, "needs"));

    private static IReadOnlyList<string> Own(Entry word, Entry type, string key) => word[key].Count > 0 ? word[key] : type[key];
}

/// <summary>The codes of an event in two coding schemes; null where a scheme has none.</summary>
/// <param name="Plover">PLOVER's type.</param>
/// <param name="Mode">PLOVER's mode.</param>
/// <param name="Cameo">CAMEO's code.</param>
public sealed record EventCode(string? Plover, string? Mode, string? Cameo);

/// <summary>
/// Where the arguments of a word stand: <c>subject</c>, <c>object</c>, <c>indirect</c>, <c>possessive</c>, <c>modifier</c> (a noun or adjective before it),
/// or a preposition. The subject of a passive is its object; <c>by</c> leads to its subject. <c>Needs</c> lists the arguments without which there is no event to claim.
/// </summary>
public sealed record EventSlots(IReadOnlyList<string> Who, IReadOnlyList<string> With, IReadOnlyList<string> Place, IReadOnlyList<string> Needs);

/// <summary>A verb that tells an event.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Particle">Words that must follow it, or null.</param>
/// <param name="Heads">Head nouns, one of which must be its object; empty for any.</param>
/// <param name="Doers">Head nouns, one of which must be its subject; empty for any.</param>
/// <param name="Complements">Verbs, one of which must be its complement ("ordered X to <c>leave</c>"); empty for any.</param>
/// <param name="Slots">Where its arguments stand.</param>
/// <param name="Code">Its codes.</param>
/// <param name="Weak">Whether the word only codes: it tells no event that a register would hold ("urged", "supports").</param>
public sealed record EventVerb(string Lemma, string? Particle, IReadOnlyList<string> Heads, IReadOnlyList<string> Doers, IReadOnlyList<string> Complements, EventSlots Slots, EventCode Code, bool Weak);

/// <summary>A noun that tells an event.</summary>
/// <param name="Lemma">The noun or phrase, lower case.</param>
/// <param name="Light">Lemmas of verbs that only carry it: <c>pay</c> a visit, <c>hold</c> talks. The verb's subject then is the noun's <c>subject</c>.</param>
/// <param name="Slots">Where its arguments stand.</param>
/// <param name="Code">Its codes.</param>
/// <param name="Weak">Whether the word only codes: it tells no event that a register would hold.</param>
public sealed record EventNoun(string Lemma, IReadOnlyList<string> Light, EventSlots Slots, EventCode Code, bool Weak);

/// <summary>The types of events, found by the words that tell them.</summary>
public sealed class EventWords
{
    private readonly Dictionary<string, List<(EventType, EventVerb)>> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(EventType, EventNoun)>> nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> endings;

    internal EventWords(Stock stock)
    {
        Types = new(stock[Shapes.Events].Select(entry => new EventType(entry)), type => [type.Name]);
        foreach (var type in Types)
        {
            foreach (var verb in type.Verbs) Add(verbs, verb.Lemma, (type, verb));
            foreach (var noun in type.Nouns) Add(nouns, noun.Lemma, (type, noun));
        }
        endings = nouns.Keys.SelectMany(noun => Enumerable.Range(0, noun.Length).Select(start => noun[start..])).ToHashSet(StringComparer.Ordinal);
        NounPhrases = new(Types.SelectMany(type => type.Nouns.SelectMany(noun => Plurals.With(noun.Lemma).Select(form => (form.Phrase, LetterCase.Any, (type, noun))))));
    }

    /// <summary>The types, in the files' order.</summary>
    public Table<EventType> Types { get; }

    /// <summary>The nouns and their plurals as they stand in texts.</summary>
    public PhraseIndex<(EventType Type, EventNoun Noun)> NounPhrases { get; }

    /// <summary>What a verb can tell, by its lemma; those that ask for a particle or an object first.</summary>
    public IReadOnlyList<(EventType Type, EventVerb Verb)> Verb(string lemma) => verbs.GetValueOrDefault(lemma, []);

    /// <summary>What a noun can tell, by its lemma.</summary>
    public IReadOnlyList<(EventType Type, EventNoun Noun)> Noun(string lemma) => nouns.GetValueOrDefault(lemma, []);

    /// <summary>Whether something that <see cref="Noun"/> knows ends so; most nouns of a text end nothing that tells an event.</summary>
    internal bool IsEnding(string word) => endings.Contains(word);

    private static void Add<T>(Dictionary<string, List<(EventType, T)>> words, string lemma, (EventType, T) meaning)
    {
        if (!words.TryGetValue(lemma, out var meanings)) words.Add(lemma, meanings = new(1));
        var choosy = meaning.Item2 is EventVerb { Particle: not null } or EventVerb { Heads.Count: > 0 } or EventVerb { Doers.Count: > 0 } or EventVerb { Complements.Count: > 0 };
        if (choosy) meanings.Insert(0, meaning);
        else meanings.Add(meaning);
    }
}
