namespace Chancery.Reading.Known;

/// <summary>What can only be checked once all files are read: names that stand for several, and words that should be entries elsewhere.</summary>
internal static class Checks
{
    private static readonly (Shape From, string Key, Shape To)[] Pointers =
    [
        (Shapes.States, "of", Shapes.States), (Shapes.Places, "state", Shapes.States), (Shapes.Organisations, "state", Shapes.States), (Shapes.Organisations, "of", Shapes.Organisations),
        (Shapes.Parties, "state", Shapes.States), (Shapes.NameOrders, "states", Shapes.States), (Shapes.Currencies, "state", Shapes.States), (Shapes.Portfolios, "field", Shapes.Fields),
        (Shapes.NationalTitles, "state", Shapes.States), (Shapes.Officeholders, "state", Shapes.States), (Shapes.Officeholders, "of", Shapes.Organisations),
        (Shapes.Ladders, "levels", Shapes.Levels), (Shapes.InstrumentActs, "event", Shapes.Events),
    ];

    /// <summary>All names with what they can stand for, the preferred meaning first.</summary>
    public static IReadOnlyList<(string, LetterCase, KnownName)> Names(Stock stock, Actors actors, List<KnowledgeProblem> problems)
    {
        var all = new List<(string, LetterCase, KnownName, Entry)>(8192);
        void Add(Entry entry, IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> names)
        {
            foreach (var (phrase, letterCase, meaning) in names) all.Add((phrase, letterCase, meaning, entry));
        }
        foreach (var (state, entry) in actors.States.Zip(stock[Shapes.States])) Add(entry, NameList.Of(state));
        foreach (var (place, entry) in actors.Places.Zip(stock[Shapes.Places])) Add(entry, NameList.Of(place));
        foreach (var (organisation, entry) in actors.Organisations.Zip(stock[Shapes.Organisations])) Add(entry, NameList.Of(organisation));
        foreach (var (party, entry) in actors.Parties.Zip(stock[Shapes.Parties])) Add(entry, NameList.Of(party));
        return [.. NameList.Settled(all, stock[Shapes.Ambiguous], problems)];
    }

    /// <summary>Whether the classes that patterns refer to are there.</summary>
    public static void Patterns(Stock stock, List<KnowledgeProblem> problems)
    {
        var classes = stock[Shapes.PloverClasses].Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in stock[Shapes.PloverRules])
        {
            foreach (var phrase in entry["verbs"].Concat(entry["nouns"]))
            {
                foreach (var name in PloverPattern.ClassesOf(phrase))
                {
                    if (!classes.Contains(name)) problems.Add(new(entry.File, entry.Line, $"'<{name}>' in the pattern '{phrase}' of '{entry.Name}' is no entry of 'plover-classes'.{Nearest.Hint(name, classes)}"));
                }
            }
        }
    }

    /// <summary>Whether what is named as a state, an organisation, a level is one.</summary>
    public static void References(Stock stock, List<KnowledgeProblem> problems)
    {
        foreach (var (from, key, to) in Pointers)
        {
            var known = stock[to].Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in stock[from])
            {
                foreach (var name in entry.Text(key) is { } text ? [text] : entry[key])
                {
                    if (!known.Contains(name)) problems.Add(new(entry.File, entry.Line, $"'{name}' ({key} of '{entry.Name}') is no entry of '{to.Section}'.{Nearest.Hint(name, known)}"));
                }
            }
        }
    }
}
