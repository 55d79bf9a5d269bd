using Chancery.Reading.Claims;

namespace Chancery.Registry.Folds;

/// <summary>Instruments: one title between the same parties; a title that stands for itself also where a report leaves the parties out.</summary>
internal static class InstrumentFold
{
    private static readonly string[] Furthest = ["in force", "signed", "adopted", "planned", "mentioned"];

    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<InstrumentClaim>().Select(one => new Told(one.Index, one.Claim, actors.ByName(actors.FindAll(one.Claim.Parties, standings.Report(one.Index))))).ToList();
        var drafts = Grouping.By(standings, "instrument", told, one => one.Index, all => all.GroupBy(one => Key(one.Claim.Name, names), StringComparer.Ordinal).SelectMany(title => ByParties([.. title])));
        var aliases = standings.Of<AliasClaim>().ToLookup(alias => (NameKey.Of(alias.Claim.Name), standings.Report(alias.Index)), alias => alias.Claim.Alias);
        return EntryIds.Given(standings, drafts.Select(group => Draft(standings, group, actors, aliases)));
    }

    /// <summary>What instruments have in common that can be one: the title.</summary>
    public static Block Block(InstrumentClaim claim, KnownNames names) => Folds.Block.Of(BlockKind.Instrument, Key(claim.Name, names));

    /// <summary>The title; two states in it stand in either order and under any name: "UK–Vietnam Free Trade Agreement", "Việt Nam–UK Free Trade Agreement".</summary>
    private static string Key(string title, KnownNames names)
    {
        var words = title.Replace('-', ' ');
        string[] states = [.. names.StatesWithin(words).Select(state => state.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return states.Length < 2 ? NameKey.Of(title) : $"{string.Join(' ', states)} {NameKey.Of(names.WithoutStates(words))}";
    }

    /// <summary>Parties that are all among those of another report are the same; a common title ("free trade agreement") needs the same ones.</summary>
    private static IEnumerable<List<Told>> ByParties(List<Told> told)
    {
        var same = new Components(told.Count);
        var common = ActorFold.IsDescription(told[0].Claim.Name);
        var all = told.Select(one => string.Join(' ', one.Parties)).Distinct(StringComparer.Ordinal).Count();
        for (var one = 0; one < told.Count; one++)
        {
            for (var other = one + 1; other < told.Count; other++)
            {
                var equal = told[one].Parties.SequenceEqual(told[other].Parties);
                var within = told[one].Parties.Count <= told[other].Parties.Count ? told[one].Parties.All(told[other].Parties.Contains) : told[other].Parties.All(told[one].Parties.Contains);
                if (equal && (!common || told[one].Parties.Count > 0 || all == 1) || within && !common) same.Join(one, other);
            }
        }
        return same.Groups().Select(group => group.Select(index => told[index]).ToList());
    }

    private static Draft Draft(Standings standings, List<Told> told, ActorIndex actors, ILookup<(string Key, Sources.ReportId Report), string> allAliases)
    {
        var parties = actors.ByName(told.SelectMany(one => one.Parties));
        var name = Dates.Most(told.Select(one => one.Claim.Name));
        var aliases = told.SelectMany(one => allAliases[(NameKey.Of(one.Claim.Name), standings.Report(one.Index))]);
        return new(
            new InstrumentEntry
            {
                Name = name,
                Names = [.. told.Select(one => one.Claim.Name).Order(StringComparer.Ordinal).Prepend(name).Concat(aliases.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)],
                Type = Dates.Most(told.Select(one => one.Claim.Type)),
                Parties = parties,
                Status = told.Select(one => one.Claim.Status).OfType<string>().MinBy(status => Array.IndexOf(Furthest, status) is >= 0 and var rank ? rank : Furthest.Length),
            },
            [.. told.Select(one => one.Index).Order()], parties);
    }

    private sealed record Told(int Index, InstrumentClaim Claim, List<EntryId> Parties);
}

/// <summary>Mechanisms: one name, or one set of fields and frequency, between the same parties.</summary>
internal static class MechanismFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<MechanismClaim>().Select(one => (one.Index, one.Claim, Parties: actors.ByName(actors.FindAll(one.Claim.Parties, standings.Report(one.Index)))));
        var groups = Grouping.By(standings, "mechanism", told, one => one.Index, one => (string.Join(' ', one.Parties), Key(one.Claim, names)));
        return EntryIds.Given(standings, groups.Select(group => new Draft(
            new MechanismEntry
            {
                Name = Dates.MostOf(group.Select(one => one.Claim.Name is { } name ? Standing(name) : null)),
                Parties = group.First().Parties,
                Fields = Texts.Union(group.Select(one => one.Claim.Fields)),
                Frequency = Dates.MostOf(group.Select(one => one.Claim.Frequency)),
            },
            [.. group.Select(one => one.Index)], group.First().Parties)));
    }

    /// <summary>What mechanisms have in common that are one.</summary>
    public static Block Block(int index, MechanismClaim claim, Standings standings, ActorIndex actors, KnownNames names) =>
        Folds.Block.Of(BlockKind.Mechanism, string.Join(' ', actors.ByName(actors.FindAll(claim.Parties, standings.Report(index)))), Key(claim, names));

    /// <summary>The channel without the number of a session of it: of <c>11th Strategic Dialogue</c>, <c>Strategic Dialogue</c>.</summary>
    private static string Standing(string name)
    {
        var space = name.IndexOf(' ');
        return space > 2 && char.IsAsciiDigit(name[0]) && name[(space - 2)..space] is "st" or "nd" or "rd" or "th" ? name[(space + 1)..] : name;
    }

    /// <summary>The name, or else the fields; a name that begins with its own parties ("Viet Nam - UK Strategic Dialogue") has the same key without them.</summary>
    private static string Key(MechanismClaim claim, KnownNames names) =>
        string.Join('|', (claim.Name is { } name ? [name] : claim.Fields).Select(part => NameKey.Of(names.WithoutStates(Standing(part)))).Order(StringComparer.Ordinal));
}

/// <summary>Statements: the same words by the same speakers are one, however many outlets print them.</summary>
internal static class StatementFold
{
    public static IEnumerable<Entry> Run(Standings standings, ActorIndex actors, KnownNames names)
    {
        var told = standings.Of<StatementClaim>().Select(one => (one.Index, one.Claim, Speaker: actors.ByName(actors.FindAll(one.Claim.Speaker, standings.Report(one.Index)))));
        var groups = Grouping.By(standings, "statement", told, one => one.Index, one => (string.Join(' ', one.Speaker), one.Claim.Act), one => NameKey.Of(one.Claim.Quote.Words));
        return EntryIds.Given(standings, groups.Select(group =>
        {
            var addressed = actors.ByName(group.SelectMany(one => actors.FindAll(one.Claim.To, standings.Report(one.Index))));
            var about = actors.ByName(group.SelectMany(one => actors.FindAll(one.Claim.About, standings.Report(one.Index))));
            var speaker = group.First().Speaker;
            return new Draft(
                new StatementEntry
                {
                    Speaker = speaker,
                    Act = group[0].Claim.Act,
                    Addressed = addressed,
                    About = about,
                    Fields = Texts.Union(group.Select(one => one.Claim.Fields.Count > 0 ? one.Claim.Fields : names.Fields.In(one.Claim.Quote.Words))),
                    Quote = group.First().Claim.Quote.Words,
                },
                [.. group.Select(one => one.Index)], [.. speaker, .. addressed, .. about]);
        }));
    }

    /// <summary>What statements have in common that are one.</summary>
    public static Block Block(int index, StatementClaim claim, Standings standings, ActorIndex actors) =>
        Folds.Block.Of(BlockKind.Statement, string.Join(' ', actors.ByName(actors.FindAll(claim.Speaker, standings.Report(index)))), claim.Act, NameKey.Of(claim.Quote.Words));
}

/// <summary>Lists of words out of several reports.</summary>
internal static class Texts
{
    /// <summary>Every text once, in the order of the first report that has it.</summary>
    public static IReadOnlyList<string> Union(IEnumerable<IReadOnlyList<string>> lists) => [.. lists.SelectMany(list => list).DistinctBy(NameKey.Of, StringComparer.Ordinal)];
}
