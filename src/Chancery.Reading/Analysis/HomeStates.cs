using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Settles what offices people hold and which state they serve, from the titles of the whole report.</summary>
internal static class HomeStates
{
    private static readonly HashSet<string> National = new(StringComparer.Ordinal)
    {
        "head-of-state", "monarch", "royal", "head-of-government", "deputy-head-of-government", "deputy-head-of-state", "foreign-minister", "minister", "deputy-minister",
        "parliament-head", "parliament", "spokesperson", "military", "police", "official", "envoy", "leader", "spouse",
    };

    /// <summary>Gives each person the holdings that the titles tell, and a state where one follows.</summary>
    public static void Settle(ActorTable actors, NameWords words, Knowledge knowledge)
    {
        var mentions = actors.Names.SelectMany(names => names.Map.Mentions).ToArray();
        var counts = mentions.Where(mention => mention.Kind is MentionKind.State or MentionKind.Demonym && mention.Actor is { Kind: ActorKind.State })
            .GroupBy(mention => mention.Actor!).ToDictionary(group => group.Key, group => group.Count());
        var titles = actors.Names.SelectMany(names => names.Titles).Where(title => title.Person?.Actor is not null).ToArray();
        foreach (var title in titles)
        {
            var person = title.Person!.Actor!;
            if (StateOf(title, actors) is { } state && person.State is null && title.Kind is not "standing") person.State = state;
        }
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && title.Kind is "party-head" or "party"))
        {
            title.Person!.Actor!.State = ByTradition(title.Person.Actor.Name, words, knowledge, counts);
        }
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && National.Contains(title.Kind)))
        {
            title.Person!.Actor!.State = ByTradition(title.Person.Actor.Name, words, knowledge, counts) ?? Beside(title, actors) ?? MostNamed(title);
        }
        // "Prime Minister X received New Zealand's foreign minister": whose state is told beside him, X does not serve it; he is at home where the report is.
        string? MostNamed(Title title)
        {
            var others = titles.Where(other => other.Sentence == title.Sentence && other.Person!.Actor != title.Person!.Actor).Select(other => StateOf(other, actors)).OfType<string>().ToHashSet(StringComparer.Ordinal);
            var named = counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key.Name, StringComparer.Ordinal).Select(count => count.Key.Name).ToArray();
            return Array.Find(named, name => !others.Contains(name)) ?? named.FirstOrDefault();
        }

        foreach (var title in titles)
        {
            var person = title.Person!.Actor!;
            var of = actors.Expand(Of(title, person));
            if (title.Sentence[title.Head].Lemma is "counterpart") continue;
            person.Holdings.Add(new(title.Office, of, title.To?.Actor is { } to ? to.Kind is ActorKind.Place ? title.To.Known?.State ?? to.Name : to.Name : null, title.Status, title.Kind));
        }
    }

    /// <summary>The body or state of an office as claims write it; null where the report leaves it open.</summary>
    public static string? Of(Title title, Actor person)
    {
        if (title.OfWords is { } body)
        {
            if (body.Split(' ')[^1].ToLowerInvariant() is "government" or "state" or "administration") return person.State ?? body;
            return body;
        }
        if (title.Of is { } mention)
        {
            if (mention.Known is { Form: NameForm.Seat }) return mention.Passage.Of(mention.Sentence.Text).ToString();
            return mention.Kind is MentionKind.Capital ? mention.Known?.Name ?? mention.Name : mention.Actor?.Name ?? mention.Name;
        }
        return National.Contains(title.Kind) ? person.State : null;
    }

    private static string? StateOf(Title title, ActorTable actors)
    {
        if (title.Of?.Actor is { } of) return of.Kind is ActorKind.State ? of.Name : of.State ?? title.Of.Known?.State;
        if (title.OfWords is not null)
        {
            for (var index = title.First; index <= title.Last; index++)
            {
                if (actors.MentionAt(title.Sentence[index])?.Actor is { Kind: ActorKind.State } state) return state.Name;
            }
        }
        return null;
    }

    /// <summary>A Chinese, Korean or Vietnamese name serves a state of that tradition, where the report names just one.</summary>
    private static string? ByTradition(string name, NameWords words, Knowledge knowledge, Dictionary<Actor, int> counts)
    {
        if (words.Order(name) is not { } order || knowledge.PersonNames.Orders.Find(order) is not { } tradition) return null;
        var named = counts.Keys.Where(state => tradition.States.Contains(state.Name)).ToArray();
        return named.Length == 1 ? named[0].Name : null;
    }

    /// <summary>The state of the title that is joined to this one, or named last before it in the sentence.</summary>
    private static string? Beside(Title title, ActorTable actors)
    {
        var before = actors.TitlesOf(title.Sentence).LastOrDefault(other => other.Last < title.First && title.First - other.Last < 6 && other.Person?.Actor?.State is not null);
        if (before is not null && title.Sentence[title.First - 1].Form is "and") return before.Person!.Actor!.State;
        var state = actors.MentionsOf(title.Sentence).LastOrDefault(mention => mention.Last < title.First && mention.Actor is { Kind: ActorKind.State } && mention.Kind is MentionKind.State or MentionKind.Demonym);
        return state?.Actor!.Name;
    }
}
