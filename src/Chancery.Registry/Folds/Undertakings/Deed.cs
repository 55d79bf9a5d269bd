namespace Chancery.Registry.Folds.Undertakings;

/// <summary>What an undertaking says is to be done, in words that can be looked for in later reports.</summary>
/// <param name="Verb">The stem of its verb.</param>
/// <param name="Types">The types of event that would do it.</param>
/// <param name="Content">The stems that tell it from another, without names of times.</param>
/// <param name="Numbers">The numbers in it, with their magnitude: <c>5 million</c>.</param>
internal sealed record Deed(string Verb, IReadOnlyList<string> Types, IReadOnlyList<string> Content, IReadOnlyList<string> Numbers)
{
    /// <summary>Verbs of a state of things that nothing brings to an end, and the one that every report tells of everybody.</summary>
    private static readonly string[] Lasting = ["be", "hav", "continu", "remain", "keep", "becom", "maintain", "try", "seek", "want", "ne", "say"];

    /// <summary>Prepositions after which only the subject of talks follows.</summary>
    private static readonly string[] Topics = ["on", "about", "regarding", "concerning", "over"];

    private static readonly string[] Contacts = ["visit", "meeting", "call", "conference"];

    /// <summary>The deed that words tell, which begin with its verb; null where they tell none that could be seen done.</summary>
    public static Deed? Of(string what, KnownDeeds known)
    {
        var words = known.Words(what);
        if (words.Count == 0) return null;
        var verb = KnownDeeds.Stem(words[0]);
        if (Lasting.Contains(verb)) return null;
        var (types, rest) = (known.Types(verb), 1);
        for (var at = 1; at < Math.Min(words.Count, 6); at++)
        {
            // "pay an official visit to", "hold talks with": the noun tells, and the verb only carries it.
            if (known.Carried(verb, KnownDeeds.Stem(words[at])) is not { } type) continue;
            (types, rest) = ([type], at + 1);
            break;
        }
        var told = words[rest..];
        if (types.Any(Contacts.Contains) && told.FindIndex(Topics.Contains) is > 0 and var topic) told = told[..topic];
        return new(verb, types, [.. told.Where(word => !char.IsDigit(word[0]) && !known.IsIdle(word)).Select(KnownDeeds.Stem).Distinct(StringComparer.Ordinal)], Counted(told));
    }

    /// <summary>By what it is looked for: the types of event, and the verbs that tell it as done.</summary>
    public IEnumerable<string> Keys(KnownDeeds known) => Types.Concat(Types.SelectMany(known.VerbsOf).Append(Verb).Select(KeyOf)).Distinct(StringComparer.Ordinal);

    /// <summary>By what something that was done is found: its type of event, and the verbs that tell it as done, as far as any deed is looked for by them.</summary>
    public static IEnumerable<string> KeysOf(Evidence evidence, KnownDeeds known) =>
        evidence.Done.Where(verb => !Lasting.Contains(verb) || known.Types(verb).Count > 0).Select(KeyOf).Concat(evidence.Type is { } type ? [type] : Array.Empty<string>()).Distinct(StringComparer.Ordinal);

    private static string KeyOf(string verb) => $"verb {verb}";

    /// <summary>Numbers with the word after them that makes them large; years are none.</summary>
    public static IReadOnlyList<string> Counted(IReadOnlyList<string> words)
    {
        var numbers = new List<string>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!char.IsDigit(words[at][0])) continue;
            var large = at + 1 < words.Count && words[at + 1] is "hundred" or "thousand" or "million" or "billion" or "trillion" or "lakh" or "crore";
            if (large || !(words[at].Length == 4 && words[at][0] is '1' or '2')) numbers.Add(large ? $"{words[at]} {words[at + 1]}" : words[at]);
        }
        return numbers;
    }
}
