namespace Chancery.Reading.Known;

/// <summary>What a group of patterns means in PLOVER.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="Code">Its codes; without a type where the words only carry another event ("began").</param>
/// <param name="Frame">How it changes an event that it governs, or null.</param>
/// <param name="Source">Where the source stands; empty for the usual places.</param>
/// <param name="Target">Where the target stands, best first.</param>
/// <param name="Light">Verbs that only carry the rule's nouns, beside those that carry any.</param>
/// <param name="Mutual">Whether those named together act upon each other: talks, agreements.</param>
/// <param name="Reverse">Whether the grammatical source is the one acted upon: <c>received aid from</c>.</param>
/// <param name="Weight">How surely the words mean it: 10 for plain words, less for broad ones.</param>
internal sealed record PloverRule(string Name, EventCode Code, string? Frame, IReadOnlyList<string> Source, IReadOnlyList<string> Target, IReadOnlyList<string> Light, bool Mutual, bool Reverse, int Weight)
{
    public static PloverRule Of(Entry entry) => new(entry.Name, new(entry.Text("plover"), entry.Text("mode"), entry.Text("cameo")), entry.Text("frame"), entry["source"], entry["target"], entry["light"], entry.Flag("mutual"), entry.Flag("reverse"), entry.Number("weight") ?? 10);
}

/// <summary>A verb, adjective or noun with what must stand beside it.</summary>
/// <param name="Words">The lemmas, one of which it is.</param>
/// <param name="Particles">Words that follow it: <c>call off</c>.</param>
/// <param name="Slots">Arguments that it must have, and the heads that they may have; no heads for any.</param>
/// <param name="Rule">What it means.</param>
/// <param name="Strength">How exacting it is; the most exacting pattern that fits decides.</param>
internal sealed record PloverPattern(IReadOnlyList<string> Words, IReadOnlyList<string> Particles, IReadOnlyList<(string Slot, IReadOnlySet<string>? Heads)> Slots, PloverRule Rule, int Strength)
{
    /// <summary>Reads <c>take to:&lt;street&gt;</c>: a word or class, words that follow, and arguments as <c>slot:head|head</c>.</summary>
    public static PloverPattern Parse(string phrase, PloverRule rule, IReadOnlyDictionary<string, IReadOnlySet<string>> classes)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var particles = parts.Skip(1).Where(part => !part.Contains(':', StringComparison.Ordinal)).ToArray();
        var slots = parts.Skip(1).Where(part => part.Contains(':', StringComparison.Ordinal)).Select(part => part.Split(':', 2)).Select(part => (part[0].Replace('-', ' '), part[1] is "*" ? null : Set(part[1], classes))).ToArray();
        return new([.. Set(parts[0], classes)], particles, slots, rule, 100 * particles.Length + slots.Sum(slot => slot.Item2 is null ? 100 : slot.Item1 is "clause" or "not" or "no" ? 150 : 200) + 10 + rule.Weight);
    }

    /// <summary>The names of the classes in a pattern.</summary>
    public static IEnumerable<string> ClassesOf(string phrase) =>
        phrase.Split([' ', '|', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is ['<', .., '>']).Select(word => word[1..^1]);

    /// <summary>The pattern of a verb that the events' file lists.</summary>
    public static PloverPattern Of(EventType type, EventVerb verb)
    {
        var rule = new PloverRule(type.Name, verb.Code, null, [], Targets(type, verb.Slots), [], type.Mutual, false, verb.Weak ? 5 : 8);
        var particles = verb.Particle?.Split(' ') ?? [];
        var slots = new List<(string, IReadOnlySet<string>?)>();
        if (verb.Heads.Count > 0) slots.Add(("obj", verb.Heads.ToHashSet(StringComparer.Ordinal)));
        else if (rule.Target.Count > 0 && !rule.Target.Any(slot => slot is "obj" or "iobj" or "subj" or "poss" or "mod")) slots.Add(("any", rule.Target.ToHashSet(StringComparer.Ordinal)));
        return new([verb.Lemma], particles, slots, rule, 100 * particles.Length + 60 * Math.Min(1, verb.Heads.Count) + rule.Weight);
    }

    /// <summary>The pattern of a noun that the events' file lists.</summary>
    public static PloverPattern Of(EventType type, EventNoun noun)
    {
        var rule = new PloverRule(type.Name, noun.Code, null, [], Targets(type, noun.Slots), noun.Light, type.Mutual, false, noun.Weak ? 5 : 8);
        return new([noun.Lemma], [], [], rule, 100 * noun.Lemma.Count(character => character is ' ') + rule.Weight);
    }

    private static IReadOnlyList<string> Targets(EventType type, EventSlots slots) =>
        [.. slots.With.Concat(type.Name is "visit" or "conference" ? slots.Place : []).Select(slot => slot switch { "object" => "obj", "indirect" => "iobj", "subject" => "subj", "possessive" => "poss", _ => slot })];

    private static IReadOnlySet<string> Set(string words, IReadOnlyDictionary<string, IReadOnlySet<string>> classes)
    {
        if (words.StartsWith('<') && words.IndexOf('>', StringComparison.Ordinal) == words.Length - 1) return classes[words[1..^1]];
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words.Split('|'))
        {
            if (word.StartsWith('<')) set.UnionWith(classes[word[1..^1]]);
            else set.Add(word.Replace('_', ' '));
        }
        return set;
    }
}
