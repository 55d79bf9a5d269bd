using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Standing channels between states: a joint commission, a strategic dialogue; and whose they are.</summary>
internal static class Channels
{
    // Words before the noun that make it a channel even where nothing is said of its times.
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal) { "joint", "mixed", "bilateral", "permanent", "intergovernmental", "binational", "trilateral", "tripartite", "inter-parliamentary", "interparliamentary", "working", "boundary", "consultation", "consultative" };

    private static readonly HashSet<string> Topics = new(StringComparer.Ordinal) { "strategic", "policy", "security", "defence", "defense", "economic", "political", "rights", "maritime", "energy", "trade" };

    /// <summary>Whether the noun names a channel by its own words, whatever is said of its times.</summary>
    public static bool IsStanding(Token noun)
    {
        if (noun.Lemma is "hotline") return true;
        var before = noun.Children.Where(child => child.Index < noun.Index && child.Relation is Relation.Amod or Relation.Compound).Select(child => child.Form.ToString().ToLowerInvariant()).ToArray();
        return noun.Lemma.ToLowerInvariant() switch
        {
            "dialogue" => before.Any(Topics.Contains) && noun.Xpos is not "NNS",
            "commission" or "committee" or "group" or "council" or "cabinet" => before.Any(word => word is not "consultation" && Standing.Contains(word)) && noun.Xpos is not "NNS",
            "mechanism" => before.Any(Standing.Contains) || noun.ChildrenIn(Relation.Nmod).Any(child => child.Lemma.ToLowerInvariant() is "consultation" or "dialogue" or "coordination"),
            _ => false,
        };
    }

    /// <summary>"the Joint Commission", "the intergovernmental commission on trade": of both sides, where it is not told whose it is.</summary>
    public static bool IsOfBoth(Token noun) =>
        (noun.Upos is Upos.Propn || noun.Children.Any(child => child.Lemma.ToLowerInvariant() is "joint" or "intergovernmental" or "binational" or "mixed" or "bilateral") || noun.Lemma.ToLowerInvariant() is "mechanism")
        && noun.AnyChild(Relation.NmodPoss) is null && !noun.ChildrenIn(Relation.Nmod).Any(child => child.Case() is "of" && child.Lemma.ToLowerInvariant() is not ("consultation" or "dialogue" or "coordination" or "cooperation"));

    /// <summary>The states and organisations inside the channel's own name: "the EU-Moldova Committee".</summary>
    public static List<string> Named(AnalysedReport report, Token noun)
    {
        var names = new List<string>();
        for (var at = noun.Previous; at is { } word && (char.IsUpper(word.Form[0]) || word.Form is "-" or "–"); at = word.Previous)
        {
            var found = report.Actors.NamedIn(word).Where(actor => actor.Kind is ActorKind.State).Select(actor => actor.Name).ToList();
            if (found.Count == 0 && (report.Knowledge.States.Find(word.Form)?.Name ?? report.Knowledge.Organisations.Find(word.Form)?.Name) is { } name) found.Add(name);
            names.AddRange(found.Where(each => !names.Contains(each)));
        }
        return names;
    }

    /// <summary>Those whose channel it is, by its own words and by the clause in which it stands; in alphabetical order.</summary>
    public static string[] Parties(AnalysedReport report, Token noun, Clause? clause)
    {
        var found = new List<Actor>();
        void Add(IEnumerable<Actor> actors)
        {
            foreach (var actor in actors)
            {
                var party = actor.Kind is ActorKind.Person ? report.Actors.State(actor.State) : actor;
                if (party is { Kind: ActorKind.State or ActorKind.Organisation or ActorKind.Party or ActorKind.Body } && !found.Contains(party)) found.Add(party);
            }
        }

        foreach (var founders in noun.ChildrenIn(Relation.AclRelcl).Select(child => child.AnyChild(Relation.Nsubj)).OfType<Token>()) Add(founders.WithConjuncts().SelectMany(report.ActorsOf));
        foreach (var child in noun.Children.Where(child => child.Index < noun.Index)) Add(child.WithConjuncts().SelectMany(report.Actors.NamedIn));
        foreach (var mention in report.Actors.MentionsOf(noun.Sentence).Where(mention => mention.Last < noun.Index && noun.Index - mention.Last < 5 && noun.Sentence[mention.Last].IsUnder(noun))) Add(mention.Actor is { } actor ? [actor] : []);
        if (noun.Child(Relation.NmodPoss) is { } owner) Add(report.ActorsOf(owner));
        foreach (var child in noun.ChildrenIn(Relation.Nmod).Where(child => child.Case() is "between" or "with" or "of" or "among"))
        {
            Add(child.WithConjuncts().SelectMany(report.ActorsOf));
            if (child.AnyChild(Relation.NmodPoss) is { } whose) Add(report.ActorsOf(whose));
            foreach (var inner in child.ChildrenIn(Relation.Nmod).Where(inner => inner.Case() is "between" or "with")) Add(inner.WithConjuncts().SelectMany(report.ActorsOf));
        }
        if (found.Count < 2 && clause is not null)
        {
            if (clause.Subject is { } subject && subject.Index != noun.Index) Add(subject.WithConjuncts().SelectMany(report.ActorsOf));
            Add(clause.With("with", "between").SelectMany(head => head.WithConjuncts()).SelectMany(report.ActorsOf));
        }
        return [.. found.Select(actor => actor.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>"the two ministries": of a report on two states, these.</summary>
    public static string[] MainStates(AnalysedReport report) =>
        [.. report.Actors.Names.SelectMany(names => names.Map.Mentions).Select(mention => mention.Actor).OfType<Actor>().Where(actor => actor.Kind is ActorKind.State).GroupBy(actor => actor.Name)
            .Where(group => group.Count() > 2).OrderByDescending(group => group.Count()).Take(2).Select(group => group.Key).Order(StringComparer.Ordinal)];
}
