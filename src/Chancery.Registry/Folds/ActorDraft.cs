namespace Chancery.Registry.Folds;

/// <summary>One actor out of the names that were joined.</summary>
internal sealed class ActorDraft
{
    /// <summary>How many claims stand for each name where a decision points at the actor: enough that some outlive a re-reading.</summary>
    private const int MostPins = 4;

    private static readonly string[] PartyWords = ["party", "parti", "partido", "partito", "partei"];

    private readonly IReadOnlyList<Node> nodes;
    private readonly KnownActor? known;
    private string? corrected;

    public ActorDraft(IReadOnlyList<Node> nodes)
    {
        this.nodes = nodes;
        known = nodes.Select(node => node.Spelling.Known).OfType<KnownActor>().MinBy(actor => actor.Name, StringComparer.Ordinal);
        FirstClaim = nodes.Min(node => node.Claims.Min);
        FirstKey = nodes.Where(node => node.Claims.Min == FirstClaim).Select(node => node.Spelling.Key).Min(StringComparer.Ordinal)!;
        Printed = [.. nodes.SelectMany(node => node.Printed).GroupBy(name => name.Key, name => name.Value, StringComparer.Ordinal)
            .Select(name => (Name: name.Key, Count: name.Sum()))
            .OrderBy(name => Rank(name.Name)).ThenByDescending(name => name.Name.Count(letter => letter > 127 && char.IsLetter(letter)))
            .ThenByDescending(name => name.Count).ThenBy(name => name.Name, StringComparer.Ordinal)];
        Kind = KindOf();
    }

    /// <summary>The first claim that names it, and by which key: what its id is made of.</summary>
    public int FirstClaim { get; }

    /// <inheritdoc cref="FirstClaim"/>
    public string FirstKey { get; }

    /// <summary>The printed forms, the best to show first: with more than one word, with marks, often printed.</summary>
    public IReadOnlyList<(string Name, int Count)> Printed { get; }

    public string Kind { get; private set; }

    public string Name => corrected ?? known?.Name ?? Printed[0].Name;

    public KnownActor? Known => known;

    /// <summary>Takes over the name and the kind that people decided, before anything follows from them.</summary>
    public void Correct(IEnumerable<Decision> decisions)
    {
        foreach (var correct in decisions.Select(decision => decision.Ruling).OfType<Ruling.Correct>())
        {
            if (correct is { Field: "name", Value: { Length: > 0 } name }) corrected = name;
            if (correct is { Field: "kind", Value: { } kind } && Corrections.ActorKinds.Contains(kind)) Kind = kind;
        }
    }

    public ActorEntry Entry(Standings standings, EntryId id)
    {
        var claims = nodes.SelectMany(node => node.Claims).Distinct().Order().ToList();
        var aliases = nodes.SelectMany(node => node.Aliases).ToList();
        // An actor's own claims are those that name it otherwise, and the first that names it; the others are its entries' claims.
        var own = aliases.Select(alias => alias.Claim).Append(FirstClaim).Distinct().Order();
        return new()
        {
            Id = id,
            Name = Name,
            Names = [.. Printed.Select(name => name.Name).Prepend(Name).Concat(aliases.Select(alias => alias.Alias).Order(StringComparer.Ordinal)).Concat(known?.Names.Prepend(known.Name) ?? []).Distinct(StringComparer.Ordinal)],
            Kind = Kind,
            Iso = known?.Iso,
            Mentions = claims.Count,
            Pins = [.. nodes.SelectMany(node => node.Claims.Take(MostPins).Select(index => (index, name: PrintedIn(standings.Claims[index], node))))
                .OrderBy(pin => pin.index).ThenBy(pin => pin.name, StringComparer.Ordinal).Select(pin => (standings.Claims[pin.index].Id, pin.name))],
            Claims = [.. own.Select(index => standings.Claims[index].Id)],
            From = claims.Min(standings.Day),
            To = claims.Max(standings.Day),
        };
    }

    /// <summary>The name as a claim prints it; of a state that only a place stands for, its own.</summary>
    private static string PrintedIn(StandingClaim claim, Node node) =>
        Folds.Mention.In(claim.Claim).Select(mention => mention.Name).FirstOrDefault(node.Printed.ContainsKey) ?? node.Printed.Keys.First();

    private string KindOf()
    {
        if (known is not null) return known.Kind;
        int Votes(Part part) => nodes.Sum(node => node.Votes[part]);
        if (ActorFold.IsDescription(Name)) return "group";
        if (Votes(Part.Person) > 0 && Votes(Part.Person) >= Votes(Part.Body)) return "person";
        var words = Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "group";
        if (PartyWords.Contains(words[0].ToLowerInvariant()) || PartyWords.Contains(words[^1].ToLowerInvariant()) || words.Length > 2 && words.Any(word => word is "Party")
            && words[^1] is not ("Committee" or "Commission" or "Congress" or "Conference" or "School" or "Office")) return "party";
        if (Votes(Part.Body) > 0 || words.Any(word => word is "of" or "for" or "and" or "on") || words.Length is 1 && ActorFold.IsAcronym(Name)) return "organisation";
        return Votes(Part.Speaker) > 0 && words.Length <= 4 && words.All(word => char.IsUpper(word[0]) && !word.Any(char.IsDigit)) ? "person" : "organisation";
    }

    private int Rank(string name) => ActorFold.IsAcronym(name) ? 2 : name.Any(char.IsLower) ? 0 : 1;
}
