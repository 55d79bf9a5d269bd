namespace Chancery.Reading.Known;

/// <summary>The words by which events are coded in PLOVER: rules of patterns, the contexts and the sectors of actors.</summary>
public sealed class PloverWords
{
    private readonly List<PloverRule> rules = [];
    private readonly Dictionary<string, List<PloverPattern>> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PloverPattern>> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sectors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);

    internal PloverWords(Stock stock, EventWords events)
    {
        Classes = stock[Shapes.PloverClasses].ToDictionary(entry => entry.Name, entry => (IReadOnlySet<string>)entry["words"].ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var entry in stock[Shapes.PloverRules])
        {
            var rule = PloverRule.Of(entry);
            rules.Add(rule);
            foreach (var phrase in entry["verbs"]) Add(verbs, PloverPattern.Parse(phrase, rule, Classes));
            foreach (var phrase in entry["nouns"]) Add(nouns, PloverPattern.Parse(phrase, rule, Classes));
        }
        foreach (var type in events.Types)
        {
            foreach (var verb in type.Verbs.Where(verb => verb.Code.Plover is not null)) Add(verbs, PloverPattern.Of(type, verb));
            foreach (var noun in type.Nouns.Where(noun => noun.Code.Plover is not null)) Add(nouns, PloverPattern.Of(type, noun));
        }
        Order(verbs);
        Order(nouns);
        Contexts = [.. stock[Shapes.PloverContexts].Select(entry => new WordList(entry.Name, entry["words"]))];
        foreach (var entry in stock[Shapes.PloverSectors])
        {
            foreach (var word in entry["words"]) sectors.TryAdd(word, entry.Name);
            foreach (var kind in entry["offices"]) offices.TryAdd(kind, entry.Name);
            foreach (var kind in entry["bodies"]) bodies.TryAdd(kind, entry.Name);
        }
    }

    /// <summary>PLOVER's contexts with the words that tell them, in the files' order.</summary>
    public IReadOnlyList<WordList> Contexts { get; }

    /// <summary>The rules, in the files' order.</summary>
    internal IReadOnlyList<PloverRule> Rules => rules;

    /// <summary>Named groups of words that patterns refer to.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<string>> Classes { get; }

    /// <summary>The patterns that a verb or adjective may begin, the most exacting first.</summary>
    internal IReadOnlyList<PloverPattern> Verb(string lemma) => verbs.GetValueOrDefault(lemma) ?? [];

    /// <summary>The patterns that a noun may begin, the most exacting first.</summary>
    internal IReadOnlyList<PloverPattern> Noun(string lemma) => nouns.GetValueOrDefault(lemma) ?? [];

    /// <summary>Whether a verb may begin a pattern.</summary>
    internal bool KnowsVerb(string lemma) => verbs.ContainsKey(lemma);

    /// <summary>The sector of those whom a noun names: <c>COP</c> for police; null where the noun names nobody.</summary>
    public string? Sector(string noun) => sectors.GetValueOrDefault(noun);

    /// <summary>The sector of the holders of a kind of office, or null.</summary>
    public string? SectorOfOffice(string kind) => offices.GetValueOrDefault(kind);

    /// <summary>The sector of a kind of organisation, or null.</summary>
    public string? SectorOfBody(string kind) => bodies.GetValueOrDefault(kind);

    /// <summary>The most exacting first; of equals the first of the files.</summary>
    private static void Order(Dictionary<string, List<PloverPattern>> index)
    {
        foreach (var (word, patterns) in index) index[word] = [.. patterns.OrderByDescending(pattern => pattern.Strength)];
    }

    private static void Add(Dictionary<string, List<PloverPattern>> index, PloverPattern pattern)
    {
        foreach (var word in pattern.Words)
        {
            var last = word[(word.LastIndexOf(' ') + 1)..];
            if (!index.TryGetValue(last, out var patterns)) index.Add(last, patterns = new(1));
            patterns.Add(pattern);
        }
    }
}
