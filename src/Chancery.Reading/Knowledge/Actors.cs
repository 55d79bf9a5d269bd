namespace Chancery.Reading.Known;

/// <summary>Whoever and whatever has a proper name, each in the order of its section.</summary>
internal sealed class Actors(Stock stock)
{
    public State[] States { get; } = [.. stock[Shapes.States].Select(entry => new State(entry))];

    public Place[] Places { get; } = [.. stock[Shapes.Places].Select(entry => new Place(entry))];

    public Organisation[] Organisations { get; } = [.. stock[Shapes.Organisations].Select(entry => new Organisation(entry))];

    public Party[] Parties { get; } = [.. stock[Shapes.Parties].Select(entry => new Party(entry))];
}

/// <summary>A state, or what is dealt with like one: a territory with its own name in reports, a state that is no more.</summary>
public sealed record State
{
    internal State(Entry entry)
    {
        Name = entry.Name;
        Formal = entry.Text("formal");
        Names = entry["names"];
        Acronyms = entry["acronyms"];
        Adjectives = entry["adjectives"];
        People = entry["people"];
        Iso2 = entry.Text("iso2");
        Iso3 = entry.Text("iso3");
        Capital = entry["capital"];
        Seats = entry["seats"];
        Region = entry.Text("region");
        Status = entry.Text("status") ?? "other";
        Of = entry.Text("of");
        Since = entry.Number("since");
        Until = entry.Number("until");
    }

    /// <summary>The short English name that claims write.</summary>
    public string Name { get; }

    /// <summary>The full official name, or null.</summary>
    public string? Formal { get; }

    /// <summary>Other names: <c>Britain</c>, <c>Vietnam</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short forms in capitals: <c>UK</c>.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>The adjectives: <c>British</c>.</summary>
    public IReadOnlyList<string> Adjectives { get; }

    /// <summary>The words for its people, where they differ from the adjective: <c>Briton</c>, <c>Britons</c>.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Iso2 { get; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Iso3 { get; }

    /// <summary>The capital's name, then its other spellings; empty where there is none.</summary>
    public IReadOnlyList<string> Capital { get; }

    /// <summary>Buildings and streets that stand for its government: <c>Kremlin</c>.</summary>
    public IReadOnlyList<string> Seats { get; }

    /// <summary>The region by which reports call it: <c>Southeast Asia</c>.</summary>
    public string? Region { get; }

    /// <summary><c>member</c> or <c>observer</c> of the United Nations, <c>other</c>, <c>territory</c>, <c>historical</c>.</summary>
    public string Status { get; }

    /// <summary>For a territory, the state that it belongs to.</summary>
    public string? Of { get; }

    /// <summary>The first year, where reports could get it wrong.</summary>
    public int? Since { get; }

    /// <summary>The last year, for a state that is no more.</summary>
    public int? Until { get; }
}

/// <summary>A city, region, sea or building that reports name.</summary>
public sealed record Place
{
    internal Place(Entry entry)
    {
        Name = entry.Name;
        Names = entry["names"];
        Acronyms = entry["acronyms"];
        Adjectives = entry["adjectives"];
        People = entry["people"];
        Kind = entry.Text("kind") ?? "area";
        State = entry.Text("state");
    }

    /// <summary>Its usual name.</summary>
    public string Name { get; }

    /// <summary>Other names and spellings.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short forms in capitals: <c>DMZ</c>.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>Adjectives: <c>European</c>.</summary>
    public IReadOnlyList<string> Adjectives { get; }

    /// <summary>Words for its people: <c>Europeans</c>.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary><c>city</c>, <c>province</c>, <c>region</c>, <c>continent</c>, <c>area</c>, <c>sea</c>, <c>river</c>, <c>island</c>, <c>mountain</c>, <c>building</c>, <c>site</c>.</summary>
    public string Kind { get; }

    /// <summary>The state that it lies in, where it is one and not in dispute.</summary>
    public string? State { get; }
}

/// <summary>An organisation, an organ or agency, a bank, a court, a news agency, an armed group.</summary>
public sealed record Organisation
{
    internal Organisation(Entry entry)
    {
        Name = entry.Name;
        Names = entry["names"];
        Acronyms = entry["acronyms"];
        Adjectives = entry["adjectives"];
        People = entry["people"];
        Kind = entry.Text("kind") ?? "organisation";
        Of = entry.Text("of");
        State = entry.Text("state");
        Seat = entry.Text("seat");
        Until = entry.Number("until");
    }

    /// <summary>Its name, in full where reports use the full name.</summary>
    public string Name { get; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short forms, letter for letter: <c>NATO</c>, <c>UNHCR</c>.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>Adjectives, where there are any.</summary>
    public IReadOnlyList<string> Adjectives { get; }

    /// <summary>Words for its members, where there are any.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary><c>organisation</c>, <c>organ</c>, <c>bloc</c>, <c>agency</c>, <c>court</c>, <c>bank</c>, <c>media</c>, <c>armed-group</c>, <c>movement</c>, <c>religious</c>, <c>company</c>, <c>forum</c>, <c>institute</c>, <c>state-body</c>.</summary>
    public string Kind { get; }

    /// <summary>The organisation that it is a part of.</summary>
    public string? Of { get; }

    /// <summary>The state that it is of, or acts in.</summary>
    public string? State { get; }

    /// <summary>Where it sits.</summary>
    public string? Seat { get; }

    /// <summary>The last year, for one that is no more.</summary>
    public int? Until { get; }
}

/// <summary>A political party. Parties of two states may share a name.</summary>
public sealed record Party
{
    internal Party(Entry entry)
    {
        Name = entry.Name;
        Names = entry["names"];
        Acronyms = entry["acronyms"];
        People = entry["people"];
        State = entry.Text("state") ?? "";
        Communist = entry.Text("kind") == "communist";
        Until = entry.Number("until");
    }

    /// <summary>Its name in English, or as English reports print it.</summary>
    public string Name { get; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Short forms, letter for letter.</summary>
    public IReadOnlyList<string> Acronyms { get; }

    /// <summary>Words for its members: <c>Tories</c>.</summary>
    public IReadOnlyList<string> People { get; }

    /// <summary>Its state.</summary>
    public string State { get; }

    /// <summary>Whether it is a communist or workers' party.</summary>
    public bool Communist { get; }

    /// <summary>The last year, for one that is no more.</summary>
    public int? Until { get; }
}
